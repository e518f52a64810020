// Keeps the bytes that flushed files have, for a power cut to be computed from.
#pragma once
#include <sys/stat.h>

#include "paths.h"

// Where they are kept: CRASHWALK_SYNCED.
static const char *synced;

static char kept_in[LONGEST];

static void copy_to(const char *path, const char *into, const char *below) {
    char name[2 * LONGEST], bytes[1 << 16];
    snprintf(name, sizeof name, "%s%s", into, below);
    long from = syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC, 0), count;
    long to = syscall(SYS_openat, AT_FDCWD, name, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    while ((count = syscall(SYS_read, from, bytes, sizeof bytes)) > 0) syscall(SYS_write, to, bytes, (size_t)count);
    syscall(SYS_close, from);
    syscall(SYS_close, to);
}

static void make_copy_of_folder(const char *into, const char *below) {
    char name[2 * LONGEST];
    snprintf(name, sizeof name, "%s%s", into, below);
    syscall(SYS_mkdirat, AT_FDCWD, name, 0700);
}

// Keeps what a flushed file holds; one without a name is read by its descriptor.
static void copy(int fd, long number) {
    char path[64], name[64];
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    snprintf(name, sizeof name, "/%ld", number);
    copy_to(path, synced, name);
}
