// Preloaded with disturb.c: what would differ from run to run is fixed. The clock of the day stands at CRASHWALK_CLOCK,
// where that is set, and names that the system draws are counted.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <time.h>

#define REAL(name) \
    static __typeof__(&name) real; \
    if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

// MARK: The clock

static int stands(time_t *now) {
    const char *clock = getenv("CRASHWALK_CLOCK");
    if (clock) *now = atol(clock);
    return clock != NULL;
}

int clock_gettime(clockid_t clock, struct timespec *time) {
    REAL(clock_gettime);
    time_t now;
    if (clock != CLOCK_REALTIME || !stands(&now)) return real(clock, time);
    *time = (struct timespec){.tv_sec = now};
    return 0;
}

int gettimeofday(struct timeval *time, void *zone) {
    REAL(gettimeofday);
    time_t now;
    if (!stands(&now)) return real(time, zone);
    *time = (struct timeval){.tv_sec = now};
    return 0;
}

time_t time(time_t *also) {
    struct timespec found;
    clock_gettime(CLOCK_REALTIME, &found);
    if (also) *also = found.tv_sec;
    return found.tv_sec;
}

// MARK: Drawn names

// The next number that is free, by the calls that are counted.
static int drawn(char *path, int (*make)(const char *)) {
    char *end = path + strlen(path) - 6;
    for (int number = 0; number < 1000000; number++) {
        snprintf(end, 7, "%06d", number);
        int made = make(path);
        if (made >= 0 || errno != EEXIST) return made;
    }
    return -1;
}

static int make_folder(const char *path) { return mkdir(path, 0700); }
static int make_file(const char *path) { return open(path, O_RDWR | O_CREAT | O_EXCL, 0600); }
static int make_closing_file(const char *path) { return open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600); }

char *mkdtemp(char *path) { return drawn(path, make_folder) < 0 ? NULL : path; }
int mkstemp(char *path) { return drawn(path, make_file); }
int mkstemp64(char *path) { return drawn(path, make_file); }
int mkostemp(char *path, int flags) { return drawn(path, flags & O_CLOEXEC ? make_closing_file : make_file); }
