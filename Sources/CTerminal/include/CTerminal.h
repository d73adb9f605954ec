// A terminal in full-screen mode, and its way back.
//
// However the process ends, the terminal is left as it was: at a normal exit, and by handlers that do nothing but
// write a fixed text and put the settings back, which is allowed in a handler of a crash.
#pragma once

#ifdef __cplusplus
extern "C" {
#endif

/// Takes the terminal that `input` and `output` are: keys arrive one by one and unseen, the alternate screen is shown.
/// Ctrl-C, Ctrl-Z and Ctrl-\ keep their meaning. 0 when done, -1 (errno says why) when it is no terminal.
int cterminal_begin(int input, int output);

/// Gives it back. May be called at any time, also twice.
void cterminal_end(void);

enum { CTERMINAL_INPUT = 1, CTERMINAL_CHANGED = 2 };

/// Waits for keys, for a change of size or for the return from the background; at most so many milliseconds, -1 for
/// ever. What happened, as bits; 0 when nothing did.
int cterminal_wait(int milliseconds);

/// -1 when it is not known.
int cterminal_size(int *columns, int *rows);

#ifdef __cplusplus
}
#endif
