// Two Linux system calls that Swift's Glibc module does not show.
#ifndef CLINUX_H
#define CLINUX_H

/// Exchanges two paths in one step, so that each is at every moment wholly the one or the other.
/// Returns 0, or the error number (ENOSYS or EINVAL where the file system cannot do it).
int clinux_exchange(const char *first, const char *second);

/// Flushes the file system that holds the open file. Returns 0, or the error number.
int clinux_sync_file_system(int descriptor);

#endif
