// The Linux system calls that Swift's Glibc module does not show.
#ifndef CLINUX_H
#define CLINUX_H

// Folders are open descriptors; names are relative to them.

/// Exchanges two entries in one step, so that each name is at every moment wholly the one or the
/// other. Returns 0, or the error number (ENOSYS or EINVAL where the file system cannot do it).
int clinux_exchange(int first_folder, const char *first, int second_folder, const char *second);

/// Renames, but never over something that exists. Returns 0, or the error number (EEXIST where the
/// new name is taken).
int clinux_rename_new(int from_folder, const char *from, int to_folder, const char *to);

/// Flushes the file system that holds the open file. Returns 0, or the error number.
int clinux_sync_file_system(int descriptor);

/// Whether the open folder is the root of a mount, also of a bind mount from the same file system.
/// Returns 1 or 0; 0 too where the kernel does not say.
int clinux_is_mount_root(int descriptor);

#endif
