#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

// Alternate screen, no cursor, pasted text marked as such, everything cleared.
static const char enterText[] = "\033[?1049h\033[?25l\033[?2004h\033[0m\033[2J\033[H";
static const char leaveText[] = "\033[?2004l\033[0m\033[?25h\033[?1049l";

// Set once before the handlers are, and only read by them.
static int input = -1, output = -1;
static int wake[2] = {-1, -1};
static struct termios ours, theirs;
static volatile sig_atomic_t isTaken = 0;

static char alternateStack[1 << 16];

// MARK: What handlers may do: write, tcsetattr, signal calls.

static void writeText(const char *text, size_t length) {
  while (length > 0) {
    ssize_t written = write(output, text, length);
    if (written < 0 && errno != EINTR) return;
    if (written > 0) {
      text += written;
      length -= (size_t)written;
    }
  }
}

// A process in the background would be stopped for changing the settings.
static void setAttributes(const struct termios *settings) {
  sigset_t blocked, before;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &blocked, &before);
  tcsetattr(input, TCSANOW, settings);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static void take(void) {
  setAttributes(&ours);
  writeText(enterText, sizeof enterText - 1);
  isTaken = 1;
}

void cterminal_end(void) {
  if (!isTaken) return;
  isTaken = 0;
  writeText(leaveText, sizeof leaveText - 1);
  setAttributes(&theirs);
}

static void handle(int number, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

static void notify(void) {
  char byte = 0;
  ssize_t ignored = write(wake[1], &byte, 1);
  (void)ignored;
}

// The default action follows: the process ends as if it had no handler.
static void onEnd(int number) {
  int error = errno;
  cterminal_end();
  handle(number, SIG_DFL, 0);
  raise(number);
  errno = error;
}

static void onChange(int number) {
  (void)number;
  int error = errno;
  notify();
  errno = error;
}

static void onContinue(int number) {
  (void)number;
  int error = errno;
  // Continued in the background, the terminal is somebody else's.
  if (tcgetpgrp(input) == getpgrp()) take();
  notify();
  errno = error;
}

static void onStop(int number) {
  int error = errno;
  cterminal_end();
  handle(number, SIG_DFL, 0);
  sigset_t stop, before;
  sigemptyset(&stop);
  sigaddset(&stop, number);
  raise(number);
  pthread_sigmask(SIG_UNBLOCK, &stop, &before);
  // Stopped here until SIGCONT, whose handler takes the terminal again. A process that no shell watches is not stopped.
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  handle(number, onStop, SA_RESTART);
  if (!isTaken && tcgetpgrp(input) == getpgrp()) {
    take();
    notify();
  }
  errno = error;
}

// MARK: What is called

int cterminal_begin(int inputDescriptor, int outputDescriptor) {
  if (tcgetattr(inputDescriptor, &theirs) != 0 || !isatty(outputDescriptor)) return -1;
  if (wake[0] < 0) {
    if (pipe(wake) != 0) return -1;
    for (int end = 0; end < 2; end++) {
      fcntl(wake[end], F_SETFD, FD_CLOEXEC);
      fcntl(wake[end], F_SETFL, O_NONBLOCK);
    }
    atexit(cterminal_end);
  }
  input = inputDescriptor;
  output = outputDescriptor;
  ours = theirs;
  ours.c_iflag &= (tcflag_t) ~(ICRNL | INLCR | IGNCR | IXON | ISTRIP | BRKINT);
  ours.c_lflag &= (tcflag_t) ~(ECHO | ECHONL | ICANON | IEXTEN);
  ours.c_oflag &= (tcflag_t)~OPOST;
  ours.c_cc[VMIN] = 1;
  ours.c_cc[VTIME] = 0;

  // A stack that ran over needs another one for its handler.
  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = alternateStack;
  stack.ss_size = sizeof alternateStack;
  sigaltstack(&stack, NULL);

  static const int ends[] = {SIGINT,  SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGSEGV,
                             SIGABRT, SIGILL,  SIGTRAP, SIGBUS, SIGFPE};
  for (size_t index = 0; index < sizeof ends / sizeof *ends; index++) {
    struct sigaction present;
    sigaction(ends[index], NULL, &present);
    // What the process was told to ignore (nohup) stays ignored.
    if (present.sa_handler != SIG_IGN) handle(ends[index], onEnd, 0);
  }
  handle(SIGTSTP, onStop, SA_RESTART);
  handle(SIGCONT, onContinue, SA_RESTART);
  handle(SIGWINCH, onChange, SA_RESTART);
  take();
  return 0;
}

int cterminal_wait(int milliseconds) {
  struct pollfd sources[2] = {{input, POLLIN, 0}, {wake[0], POLLIN, 0}};
  int count;
  do {
    count = poll(sources, 2, milliseconds);
  } while (count < 0 && errno == EINTR);
  if (count <= 0) return 0;
  int happened = 0;
  if (sources[0].revents != 0) happened |= CTERMINAL_INPUT;
  if (sources[1].revents != 0) {
    char bytes[64];
    while (read(wake[0], bytes, sizeof bytes) > 0) {
    }
    happened |= CTERMINAL_CHANGED;
  }
  return happened;
}

int cterminal_size(int *columns, int *rows) {
  struct winsize size;
  if (ioctl(output, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return -1;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return 0;
}
