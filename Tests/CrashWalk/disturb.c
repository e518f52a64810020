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
//                      (of a flush of the whole file system: a folder of so many files, by their paths)
//
// Kinds beside these stop the process, for another to act meanwhile:
//   CRASHWALK_KIND     stop    SIGSTOP before the call; after SIGCONT the call is made
//
// Calls on directory handles are told by the paths that the handles have at that moment, under the names of their elder
// relatives: openat as open, unlinkat as unlink or rmdir, renameat2 as rename.
//
//   CRASHWALK_CLOCK    seconds since 1970 that the clock of the day stands at: what is logged with the time is the same again
//
// Flushing to the disk is left out (but counted): a killed process loses nothing that the kernel has. What a power cut
// loses is computed from the trace.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
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

#include "kept.h"
#include "paths.h"

enum effect { PASS, FAIL, HALF, HALF_THEN_KILL };

static const char *kind;
static long point;
static int trace = -1;
static atomic_long counted;
static atomic_int full;

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
    if (is("stop")) {
        kill(getpid(), SIGSTOP);
        return PASS;
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

// MARK: Opening

static int opening(int base, const char *path, int flags) {
    char whole[LONGEST];
    path = resolve(base, path, whole);
    if (!is_below(path)) return 1;
    if ((flags & O_TMPFILE) == O_TMPFILE) return next("open", path, "nameless", 1, 0, NULL) != FAIL;
    struct stat found;
    int before = errno;
    int creates = (flags & O_CREAT) && lstat(path, &found) != 0;
    errno = before;
    if (!creates && !(flags & O_TRUNC)) return 1;
    return next("open", path, creates ? "create" : "truncate", 1, 0, NULL) != FAIL;
}

#define MODE \
    va_list rest; \
    va_start(rest, flags); \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
    va_end(rest)

#define OPEN(name) \
    int name(const char *path, int flags, ...) { \
        REAL(name); \
        MODE; \
        return opening(AT_FDCWD, path, flags) ? real(path, flags, mode) : -1; \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name) \
    int name(int base, const char *path, int flags, ...) { \
        REAL(name); \
        MODE; \
        return opening(base, path, flags) ? real(base, path, flags, mode) : -1; \
    }
OPENAT(openat)
OPENAT(openat64)

#define CREAT(name) \
    int name(const char *path, mode_t mode) { \
        REAL(name); \
        return opening(AT_FDCWD, path, O_CREAT | O_TRUNC) ? real(path, mode) : -1; \
    }
CREAT(creat)
CREAT(creat64)

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
    char whole[LONGEST];
    const char *where = resolve(AT_FDCWD, path, whole);
    if (is_below(where) && next("truncate", where, "", 0, 0, NULL) == FAIL) return -1;
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

static int flushing(int fd, const char *call, const char *path) {
    struct stat found;
    int is_folder = fstat(fd, &found) == 0 && S_ISDIR(found.st_mode);
    long number;
    if (next(call, path, is_folder ? "folder" : "file", 0, 0, &number) == FAIL) return -1;
    if (synced && !is_folder) copy(fd, number);
    return 0;
}

// Keeps what all files hold.
static int keep(const char *path, const struct stat *found, int type, struct FTW *where) {
    (void)found, (void)where;
    if (type == FTW_F) copy_to(path, kept_in, path + strlen(folder));
    if (type == FTW_D) make_copy_of_folder(kept_in, path + strlen(folder));
    return 0;
}

static int flushing_all(const char *call, const char *path) {
    long number;
    if (next(call, path, "all", 0, 0, &number) == FAIL) return -1;
    if (!synced) return 0;
    snprintf(kept_in, sizeof kept_in, "%s/%ld", synced, number);
    return nftw(folder, keep, 16, FTW_PHYS);
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

#define FLUSH_ALL(name) \
    int name(int fd) { \
        REAL(name); \
        const char *path = path_of(fd); \
        return path ? flushing_all(#name, path) : real(fd); \
    }
FLUSH_ALL(syncfs)

// MARK: Names

#define AT(name, told, room, parameters, base, ...) \
    int name parameters { \
        REAL(name); \
        char whole[LONGEST]; \
        const char *where = resolve(base, path, whole); \
        if (is_below(where) && next(told, where, "", room, 0, NULL) == FAIL) return -1; \
        return real(__VA_ARGS__); \
    }
AT(unlink, "unlink", 0, (const char *path), AT_FDCWD, path)
AT(rmdir, "rmdir", 0, (const char *path), AT_FDCWD, path)
AT(mkdir, "mkdir", 1, (const char *path, mode_t mode), AT_FDCWD, path, mode)
AT(chmod, "chmod", 0, (const char *path, mode_t mode), AT_FDCWD, path, mode)
AT(mkdirat, "mkdir", 1, (int base, const char *path, mode_t mode), base, base, path, mode)
AT(unlinkat, flags & AT_REMOVEDIR ? "rmdir" : "unlink", 0, (int base, const char *path, int flags), base, base, path, flags)
AT(fchmodat, "chmod", 0, (int base, const char *path, mode_t mode, int flags), base, base, path, mode, flags)

int remove(const char *path) {
    struct stat found;
    return lstat(path, &found) == 0 && S_ISDIR(found.st_mode) ? rmdir(path) : unlink(path);
}

int fchmod(int fd, mode_t mode) {
    REAL(fchmod);
    const char *path = path_of(fd);
    if (path && next("chmod", path, "", 0, 0, NULL) == FAIL) return -1;
    return real(fd, mode);
}

#define TWO(name, told, room, parameters, one, other, ...) \
    int name parameters { \
        REAL(name); \
        char first[LONGEST], second[LONGEST]; \
        const char *from = resolve(one, path, first), *end = resolve(other, to, second); \
        if (is_below(end) && next(told, from, end, room, 0, NULL) == FAIL) return -1; \
        return real(__VA_ARGS__); \
    }
TWO(rename, "rename", 0, (const char *path, const char *to), AT_FDCWD, AT_FDCWD, path, to)
TWO(renameat, "rename", 0, (int one, const char *path, int other, const char *to), one, other, one, path, other, to)
TWO(renameat2, "rename", 0, (int one, const char *path, int other, const char *to, unsigned flags), one, other, one, path, other,
    to, flags)
TWO(link, "link", 1, (const char *path, const char *to), AT_FDCWD, AT_FDCWD, path, to)

// The file that is linked may be one without a name, told by its descriptor alone.
int linkat(int one, const char *path, int other, const char *to, int flags) {
    REAL(linkat);
    char first[LONGEST], second[LONGEST];
    const char *from = resolve(one, flags & AT_EMPTY_PATH && !*path ? "." : path, first), *end = resolve(other, to, second);
    if (is_below(end) && next("link", from, end, 1, 0, NULL) == FAIL) return -1;
    return real(one, path, other, to, flags);
}

#define SYMLINK(name, parameters, base, ...) \
    int name parameters { \
        REAL(name); \
        char whole[LONGEST]; \
        const char *end = resolve(base, to, whole); \
        if (is_below(end) && next("symlink", end, path, 1, 0, NULL) == FAIL) return -1; \
        return real(__VA_ARGS__); \
    }
SYMLINK(symlink, (const char *path, const char *to), AT_FDCWD, path, to)
SYMLINK(symlinkat, (const char *path, int base, const char *to), base, path, base, to)
