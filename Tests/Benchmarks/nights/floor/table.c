#include "table.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

void fail(const char *what, const char *of) {
    fprintf(stderr, "%s: %s\n", of, what);
    exit(1);
}

int is_equal(cell one, const char *other) { return strlen(other) == one.length && !memcmp(one.text, other, one.length); }

int compare(cell one, cell other) {
    size_t shorter = one.length < other.length ? one.length : other.length;
    int order = memcmp(one.text, other.text, shorter);
    return order ? order : (one.length > other.length) - (one.length < other.length);
}

// The place of each column that is asked for among those of the file, and how many the file has.
static int places(const char *header, const char *end, const char *const *columns, int *wanted, const char *name) {
    int count = 0;
    for (int n = 0; columns[n]; n++) wanted[n] = -1;
    for (const char *start = header;; count++) {
        const char *comma = memchr(start, ',', (size_t)(end - start)), *stop = comma ? comma : end;
        for (int n = 0; columns[n]; n++)
            if (is_equal((cell){start, (uint32_t)(stop - start)}, columns[n])) wanted[n] = count;
        if (!comma) break;
        start = comma + 1;
    }
    for (int n = 0; columns[n]; n++)
        if (wanted[n] < 0) fail(columns[n], name);
    return count + 1;
}

table read_table(const char *folder, const char *name, const char *const *columns) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s.csv", folder, name);
    struct stat found;
    int file = open(path, O_RDONLY);
    if (file < 0 || fstat(file, &found)) fail("cannot be read", path);
    const char *text = mmap(NULL, (size_t)found.st_size, PROT_READ, MAP_PRIVATE, file, 0);
    if (text == MAP_FAILED) fail("cannot be mapped", path);
    close(file);
    const char *end = text + found.st_size, *line = memchr(text, '\n', (size_t)found.st_size);
    if (!line || memchr(text, '"', (size_t)found.st_size)) fail("has no line end, or quotes", path);
    int wanted[32], width = 0;
    while (columns[width]) width++;
    int count = places(text, line, columns, wanted, path);
    size_t rows = 0;
    for (const char *at = line + 1; at < end; at++) {
        at = memchr(at, '\n', (size_t)(end - at));
        if (!at) break;
        rows++;
    }
    table made = {malloc((rows * (size_t)width + 1) * sizeof(cell)), rows, (size_t)width};
    cell all[64];
    const char *at = line + 1;
    for (size_t row = 0; row < rows; row++) {
        int n = 0;
        for (const char *start = at;; at++) {
            if (*at != ',' && *at != '\n') continue;
            if (n < 64) all[n++] = (cell){start, (uint32_t)(at - start)};
            start = at + 1;
            if (*at == '\n') break;
        }
        at++;
        if (n != count) fail("a row has another number of cells", path);
        for (int column = 0; column < width; column++) made.cells[row * (size_t)width + (size_t)column] = all[wanted[column]];
    }
    return made;
}

static size_t place(const names *all, cell name) {
    uint64_t hash = 0xcbf29ce484222325;
    for (uint32_t n = 0; n < name.length; n++) hash = (hash ^ (uint8_t)name.text[n]) * 0x100000001b3;
    size_t at = (hash ^ hash >> 29) & all->mask;
    while (all->names[at].text && compare(all->names[at], name)) at = (at + 1) & all->mask;
    return at;
}

names make_names(size_t count) {
    size_t room = 16;
    while (room < count * 2) room *= 2;
    return (names){calloc(room, sizeof(cell)), malloc(room * sizeof(uint32_t)), room - 1};
}

void name_row(names *all, cell name, uint32_t number) {
    size_t at = place(all, name);
    all->names[at] = name;
    all->numbers[at] = number;
}

uint32_t number_of(const names *all, cell name) {
    size_t at = place(all, name);
    return all->names[at].text ? all->numbers[at] : UINT32_MAX;
}
