// Calls of Linux that Swift's own module for the C library leaves out.
#pragma once
#include <sys/statfs.h>

int syncfs(int descriptor);
