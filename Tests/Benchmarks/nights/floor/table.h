// CSV tables whose cells stay where they are in the mapped file, and names found by hash.
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef struct {
    const char *text;
    uint32_t length;
} cell;

// The rows of a table one after another: `width` cells each, in the order of the columns asked for.
typedef struct {
    cell *cells;
    size_t rows, width;
} table;

// Reads FOLDER/NAME.csv; `columns`: names, the last one NULL. Ends the process where a cell is quoted or a column absent.
table read_table(const char *folder, const char *name, const char *const *columns);

static inline const cell *row_of(const table *rows, size_t row) { return rows->cells + row * rows->width; }

// Names to numbers.
typedef struct {
    cell *names;
    uint32_t *numbers;
    size_t mask;
} names;

names make_names(size_t count);
void name_row(names *all, cell name, uint32_t number);
// UINT32_MAX where there is no such name.
uint32_t number_of(const names *all, cell name);

int is_equal(cell one, const char *other);
int compare(cell one, cell other);
void fail(const char *what, const char *of);
