#pragma once

/* The commit of which the program is built, in letters, digits, + and -; empty: the build does not know it. */
const char *nightbill_commit(void);
