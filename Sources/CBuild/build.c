#include "build.h"

/* Package.swift defines it: a value from outside reaches C, and no Swift file has to be compiled again for it. */
const char *nightbill_commit(void) { return NIGHTBILL_COMMIT; }
