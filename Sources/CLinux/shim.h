// Calls of Linux that Swift's own module for the C library leaves out.
#pragma once
#include <spawn.h>
#include <stddef.h>
#include <sys/statfs.h>

int malloc_trim(size_t pad);
int syncfs(int descriptor);
int pipe2(int descriptors[2], int flags);
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *restrict actions, const char *restrict path);
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int first);
int renameat2(int folder, const char *name, int other_folder, const char *other_name, unsigned int flags);

#include <signal.h>
#include <sys/prctl.h>

/// Lets the system kill this process when the thread that started it ends; 0: it will.
static inline int nightbill_end_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0); }
