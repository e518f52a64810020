#pragma once
#include "transformation.h"
#include <libxslt/xsltInternals.h>
#include <setjmp.h>
#include <signal.h>
#include <stdbool.h>
#include <time.h>

struct nightbill_budget {
    size_t limit, used;
    /* The memory that libxml2 holds of this budget: a table of addresses, a power of two in size. */
    void **slots;
    size_t capacity, count;
    /* Where abandoned work jumps to, while it runs. */
    sigjmp_buf exit;
    volatile sig_atomic_t is_running, is_late;
    nightbill_outcome outcome;
    /* The last byte of the stack that the work may use. */
    char *stack_floor;
    struct timespec deadline;
    timer_t timer;
    bool has_timer;
    sigset_t mask_before;
    long line;
    /* What is being worked on, so that the line can be reported. */
    xmlParserCtxtPtr parser;
    xsltTransformContextPtr context;
};

/* Begins and ends work that may be abandoned; after `begin` comes a sigsetjmp to `exit`. */
void nightbill_budget_begin(nightbill_budget *budget);
void nightbill_budget_end(nightbill_budget *budget);
/* After the work was abandoned: frees all of it, and returns why it was. */
nightbill_outcome nightbill_budget_abandon(nightbill_budget *budget);
