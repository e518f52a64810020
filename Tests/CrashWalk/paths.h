// Which path a call means: from a directory handle, by a descriptor, or as it stands.
#pragma once
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

// The function that a function here stands before.
#define REAL(name) \
    static __typeof__(&name) real; \
    if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

enum { LONGEST = 4200 };

// Calls below this folder are counted.
static const char *folder;

static int is_below(const char *path) {
    if (!folder || !path) return 0;
    size_t length = strlen(folder);
    return strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == 0);
}

// A path without `.`, `..` and doubled slashes, in place.
static void normalize(char *path) {
    char *from = path, *to = path;
    while (*from) {
        while (*from == '/') from++;
        size_t length = strcspn(from, "/");
        if (length == 2 && from[0] == '.' && from[1] == '.') {
            while (to > path && *--to != '/') {}
        } else if (length > 0 && !(length == 1 && from[0] == '.')) {
            *to++ = '/';
            memmove(to, from, length);
            to += length;
        }
        from += length;
    }
    if (to == path) *to++ = '/';
    *to = 0;
}

// The path that a descriptor has now, in a buffer; empty where it has none.
static void find(int fd, char path[LONGEST]) {
    char name[64];
    snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
    long length = syscall(SYS_readlinkat, AT_FDCWD, name, path, LONGEST - 1);
    path[length > 0 ? length : 0] = 0;
    char *gone = strstr(path, " (deleted)");
    if (gone) *gone = 0;
}

// The path of a descriptor where it lies below the folder, else NULL; good until the thread asks again.
static const char *path_of(int fd) {
    static _Thread_local char path[LONGEST];
    if (!folder || fd < 0) return NULL;
    int before = errno;
    find(fd, path);
    errno = before;
    return is_below(path) ? path : NULL;
}

// A path from a directory handle, absolute and tidy, in a buffer.
static const char *resolve(int base, const char *path, char whole[LONGEST]) {
    if (!folder || !path) return path;
    int before = errno;
    char from[LONGEST] = "";
    if (path[0] != '/' && base == AT_FDCWD) {
        if (!getcwd(from, sizeof from)) from[0] = 0;
    } else if (path[0] != '/') {
        find(base, from);
    }
    errno = before;
    if (snprintf(whole, LONGEST, "%s/%s", from, path) >= LONGEST) return path;
    // A file without a name is linked by its descriptor.
    int fd;
    if (sscanf(whole, "/proc/self/fd/%d", &fd) == 1) find(fd, whole);
    normalize(whole);
    return whole;
}
