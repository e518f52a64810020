#pragma once
#include <stddef.h>

/* Templates under a budget of memory, time and stack.

   libxml2 and libxslt continue after a failed allocation: they write an incomplete document, or follow a null pointer.
   So no allocation ever fails for them. The first one beyond the budget does not return: the work is abandoned with
   siglongjmp, and all that it had allocated is freed at once. Between the start of the work and an allocation there may
   only be code of the two libraries, and callbacks that allocate nothing from them. */

/* How a piece of work ended. */
typedef enum {
    nightbill_finished,
    /* It needed more memory than the budget or the system has. */
    nightbill_out_of_memory,
    /* It needed more processor time than the budget has. */
    nightbill_out_of_time,
    /* It recursed until little of the thread's stack was left. */
    nightbill_out_of_stack,
} nightbill_outcome;

/* The resources that one document may use. Belongs to the thread that opened it; a thread has one at a time. */
typedef struct nightbill_budget nightbill_budget;

/* Puts the counting allocator into libxml2; once per process, before any other use of the library. Memory
   that was allocated before, or is freed by another thread or after its budget was closed, is handled by malloc and free. */
void nightbill_budget_install(void);

/* Opens a budget of this many bytes, and this many milliseconds of this thread's processor time; NULL: no memory for it. */
nightbill_budget *nightbill_budget_open(size_t bytes, unsigned milliseconds);

/* Closes it. What was allocated under it and is not freed yet stays if all work finished; else it is already freed. */
void nightbill_budget_close(nightbill_budget *budget);

/* The line of the document or template at which the work was abandoned; 0: not known. */
long nightbill_budget_line(const nightbill_budget *budget);

/* The line of the template that this thread is executing under its budget; 0: not known. */
long nightbill_present_line(void);

/* Limits that libxslt enforces. */
typedef struct {
    int depth;
    unsigned long instructions;
    unsigned long lookups;
} nightbill_transformation_limits;

/* Each call below does what the function that it names does. Where the outcome is not `finished`, every object that was
   passed in may be half changed: it must neither be used nor freed again, and the budget may only be closed. */

/* xmlParseDocument on text in memory; *document is NULL where it is not well formed. */
nightbill_outcome nightbill_parse(
    nightbill_budget *budget, const char *text, int count, const char *name, int options, void **document);

/* xsltParseStylesheetDoc. */
nightbill_outcome nightbill_compile(nightbill_budget *budget, void *document, void **stylesheet);

/* xsltApplyStylesheetUser; *result is NULL where a fault stopped it. */
nightbill_outcome nightbill_transform(
    nightbill_budget *budget, void *stylesheet, void *source, void *security,
    const nightbill_transformation_limits *limits, void **result);

/* xsltSaveResultToString, or without a stylesheet an xmlSaveDoc of indented UTF-8; *text is freed with xmlFree, and NULL
   where it could not be written. */
nightbill_outcome nightbill_write(
    nightbill_budget *budget, void *stylesheet, void *document, unsigned char **text, int *count);
