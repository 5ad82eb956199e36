#include "GeredeMutants.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { capacity = 65536, off = 0, on = 1, noted = 2 };

static unsigned char states[capacity];
unsigned char *gerede_mutant_state = states;

/// A file shared with the runner and with processes that the tests start; one byte a mutant.
static unsigned char *reached;

/// GEREDE_MUTANT switches one mutant on. With GEREDE_MUTANTS_REACHED, the name of a file of `capacity`
/// bytes, none is on, and the byte of each mutant that is reached becomes 1.
__attribute__((constructor)) static void read_environment(void) {
  const char *file = getenv("GEREDE_MUTANTS_REACHED");
  if (file != NULL) {
    int descriptor = open(file, O_RDWR);
    if (descriptor < 0) abort();
    reached = mmap(NULL, capacity, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    close(descriptor);
    if (reached == MAP_FAILED) abort();
    memset(states, noted, capacity);
    return;
  }
  const char *number = getenv("GEREDE_MUTANT");
  if (number == NULL) return;
  int chosen = atoi(number);
  if (chosen < 0 || chosen >= capacity) abort();
  states[chosen] = on;
}

bool gerede_mutant_reached(int number) {
  if (states[number] == on) return true;
  reached[number] = 1;
  states[number] = off;
  return false;
}
