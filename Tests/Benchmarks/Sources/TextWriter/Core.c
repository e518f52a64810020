#include "TextWriter.h"

#ifdef __linux__
#include <sched.h>
#include <unistd.h>

int pin_to_core(int core) {
    cpu_set_t cores;
    CPU_ZERO(&cores);
    if (core >= 0) {
        CPU_SET(core, &cores);
    } else {
        long count = sysconf(_SC_NPROCESSORS_CONF);
        for (long each = 0; each < count && each < CPU_SETSIZE; each++) CPU_SET(each, &cores);
    }
    return sched_setaffinity(0, sizeof cores, &cores) == 0;
}
#else
int pin_to_core(int core) {
    (void)core;
    return 0;
}
#endif
