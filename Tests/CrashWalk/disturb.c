// Preloaded into the program under test: counts the calls that change files below one folder and disturbs the n-th.
//
//   CRASHWALK_FOLDER   the folder, absolute and without symbolic links; calls elsewhere are left alone
//   CRASHWALK_POINT    which call to disturb, from 1; 0: none
//   CRASHWALK_KIND     kill    SIGKILL instead of the call
//                      torn    half of the bytes are written, then SIGKILL
//                      enospc  the call fails with ENOSPC, and so does whatever needs room after it: a full disk
//                      eio     the call fails with EIO
//                      short   half of the bytes are written, which is no error
//   CRASHWALK_TRACE    a file outside the folder that gets a line per counted call: name, path, detail
//   CRASHWALK_SYNCED   a folder outside the folder that gets the file's bytes after each flush, named by the call's number
//
// Flushing to the disk is left out (but counted): a killed process loses nothing that the kernel has. What a power cut
// loses is computed from the trace.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum effect { PASS, FAIL, HALF, HALF_THEN_KILL };

static const char *folder, *kind, *synced;
static long point;
static int trace = -1;
static atomic_long counted;
static atomic_int full;
static char *paths[4096];

__attribute__((constructor)) static void begin(void) {
    folder = getenv("CRASHWALK_FOLDER");
    kind = getenv("CRASHWALK_KIND");
    synced = getenv("CRASHWALK_SYNCED");
    const char *number = getenv("CRASHWALK_POINT"), *name = getenv("CRASHWALK_TRACE");
    point = number ? atol(number) : 0;
    if (!kind) kind = "";
    if (name) trace = (int)syscall(SYS_openat, AT_FDCWD, name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int is(const char *name) { return strcmp(kind, name) == 0; }

static int is_below(const char *path) {
    if (!folder || !path) return 0;
    size_t length = strlen(folder);
    return strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == 0);
}

static const char *path_of(int fd) { return fd >= 0 && fd < 4096 ? paths[fd] : NULL; }

// Counts a call and tells what to do instead of it; `room`: it takes up room on the disk; `bytes`: it writes so many.
static enum effect next(const char *call, const char *path, const char *detail, int room, size_t bytes, long *number) {
    long n = atomic_fetch_add(&counted, 1) + 1;
    if (number) *number = n;
    if (trace >= 0) {
        char line[9000];
        int length = snprintf(line, sizeof line, "%s\t%s\t%s\n", call, path, detail);
        syscall(SYS_write, trace, line, (size_t)length);
    }
    if (n != point) {
        if (!atomic_load(&full) || !room) return PASS;
        errno = ENOSPC;
        return FAIL;
    }
    if (is("kill") || (is("torn") && bytes < 2)) {
        kill(getpid(), SIGKILL);
        for (;;) pause();
    }
    if (is("torn")) return HALF_THEN_KILL;
    if (is("short")) return bytes < 2 ? PASS : HALF;
    if (is("enospc")) {
        atomic_store(&full, 1);
        errno = ENOSPC;
        return FAIL;
    }
    if (is("eio")) {
        errno = EIO;
        return FAIL;
    }
    return PASS;
}

#define REAL(name) \
    static __typeof__(&name) real; \
    if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

// MARK: Opening and closing

static void keep(int fd, const char *path) {
    if (fd < 0 || fd >= 4096) return;
    free(paths[fd]);
    paths[fd] = is_below(path) ? strdup(path) : NULL;
}

static int opening(const char *path, int flags) {
    if (!is_below(path)) return 1;
    int creates = (flags & O_CREAT) && access(path, F_OK) != 0;
    if (!creates && !(flags & O_TRUNC)) return 1;
    return next("open", path, creates ? "create" : "truncate", 1, 0, NULL) != FAIL;
}

#define OPEN(name) \
    int name(const char *path, int flags, ...) { \
        REAL(name); \
        va_list rest; \
        va_start(rest, flags); \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
        va_end(rest); \
        if (!opening(path, flags)) return -1; \
        int fd = real(path, flags, mode); \
        keep(fd, path); \
        return fd; \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name) \
    int name(int base, const char *path, int flags, ...) { \
        REAL(name); \
        va_list rest; \
        va_start(rest, flags); \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
        va_end(rest); \
        if (!opening(path, flags)) return -1; \
        int fd = real(base, path, flags, mode); \
        keep(fd, path); \
        return fd; \
    }
OPENAT(openat)
OPENAT(openat64)

int close(int fd) {
    REAL(close);
    if (path_of(fd)) {
        free(paths[fd]);
        paths[fd] = NULL;
    }
    return real(fd);
}

// MARK: Writing

// Runs a write of so many bytes, or half of it; `whole` and `half` are expressions that do.
#define WRITE(call, bytes, whole, half) \
    do { \
        const char *path = path_of(fd); \
        if (!path) return whole; \
        char detail[32]; \
        snprintf(detail, sizeof detail, "%zu", (size_t)(bytes)); \
        switch (next(call, path, detail, 1, bytes, NULL)) { \
            case FAIL: return -1; \
            case HALF: return half; \
            case HALF_THEN_KILL: \
                if (half < 0) perror(call); \
                kill(getpid(), SIGKILL); \
                for (;;) pause(); \
            default: return whole; \
        } \
    } while (0)

ssize_t write(int fd, const void *bytes, size_t count) {
    REAL(write);
    WRITE("write", count, real(fd, bytes, count), real(fd, bytes, count / 2));
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
    REAL(pwrite);
    WRITE("pwrite", count, real(fd, bytes, count, at), real(fd, bytes, count / 2, at));
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
    REAL(pwrite64);
    WRITE("pwrite", count, real(fd, bytes, count, at), real(fd, bytes, count / 2, at));
}

static size_t total(const struct iovec *parts, int count) {
    size_t sum = 0;
    for (int i = 0; i < count; i++) sum += parts[i].iov_len;
    return sum;
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
    REAL(writev);
    WRITE("writev", total(parts, count), real(fd, parts, count), write(fd, parts[0].iov_base, parts[0].iov_len / 2));
}

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t at) {
    REAL(pwritev);
    WRITE("pwritev", total(parts, count), real(fd, parts, count, at), real(fd, parts, 1, at));
}

#define TRUNCATE(name, type) \
    int name(int fd, type length) { \
        REAL(name); \
        const char *path = path_of(fd); \
        char detail[32]; \
        snprintf(detail, sizeof detail, "%lld", (long long)length); \
        if (path && next("ftruncate", path, detail, 0, 0, NULL) == FAIL) return -1; \
        return real(fd, length); \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

int truncate(const char *path, off_t length) {
    REAL(truncate);
    if (is_below(path) && next("truncate", path, "", 0, 0, NULL) == FAIL) return -1;
    return real(path, length);
}

int fallocate(int fd, int mode, off_t at, off_t length) {
    REAL(fallocate);
    const char *path = path_of(fd);
    if (path && next("fallocate", path, "", 1, 0, NULL) == FAIL) return -1;
    return real(fd, mode, at, length);
}

int posix_fallocate(int fd, off_t at, off_t length) {
    REAL(posix_fallocate);
    const char *path = path_of(fd);
    if (path && next("fallocate", path, "", 1, 0, NULL) == FAIL) return errno;
    return real(fd, at, length);
}

// MARK: Flushing

// Keeps what a flushed file holds.
static void copy(const char *path, long number) {
    char name[4200], bytes[1 << 16];
    snprintf(name, sizeof name, "%s/%ld", synced, number);
    long from = syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC, 0), count;
    long to = syscall(SYS_openat, AT_FDCWD, name, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    while ((count = syscall(SYS_read, from, bytes, sizeof bytes)) > 0) syscall(SYS_write, to, bytes, (size_t)count);
    syscall(SYS_close, from);
    syscall(SYS_close, to);
}

static int flushing(int fd, const char *call, const char *path) {
    struct stat found;
    int is_folder = fstat(fd, &found) == 0 && S_ISDIR(found.st_mode);
    long number;
    if (next(call, path, is_folder ? "folder" : "file", 0, 0, &number) == FAIL) return -1;
    if (synced && !is_folder) copy(path, number);
    return 0;
}

int fsync(int fd) {
    REAL(fsync);
    const char *path = path_of(fd);
    return path ? flushing(fd, "fsync", path) : real(fd);
}

int fdatasync(int fd) {
    REAL(fdatasync);
    const char *path = path_of(fd);
    return path ? flushing(fd, "fdatasync", path) : real(fd);
}

// MARK: Names

#define ON_PATH(name, room, parameters, ...) \
    int name parameters { \
        REAL(name); \
        if (is_below(path) && next(#name, path, "", room, 0, NULL) == FAIL) return -1; \
        return real(__VA_ARGS__); \
    }
ON_PATH(unlink, 0, (const char *path), path)
ON_PATH(rmdir, 0, (const char *path), path)
ON_PATH(mkdir, 1, (const char *path, mode_t mode), path, mode)
ON_PATH(unlinkat, 0, (int base, const char *path, int flags), base, path, flags)
ON_PATH(mkdirat, 1, (int base, const char *path, mode_t mode), base, path, mode)

#define RENAME(name, parameters, ...) \
    int name parameters { \
        REAL(name); \
        if (is_below(to) && next("rename", path, to, 0, 0, NULL) == FAIL) return -1; \
        return real(__VA_ARGS__); \
    }
RENAME(rename, (const char *path, const char *to), path, to)
RENAME(renameat, (int one, const char *path, int other, const char *to), one, path, other, to)
RENAME(renameat2, (int one, const char *path, int other, const char *to, unsigned flags), one, path, other, to, flags)

