// Which mutant is switched on, for the sources that Mutants/mutate.swift writes.
#ifndef GEREDE_MUTANTS_H
#define GEREDE_MUTANTS_H

#include <stdbool.h>

/// For each mutant: 0 off, 1 on, 2 to be noted when it is reached.
extern unsigned char *_Nonnull gerede_mutant_state;

/// Whether the mutant is on, or is to be noted.
bool gerede_mutant_reached(int number);

/// Whether the mutant with this number is on: GEREDE_MUTANT, read once, names it.
static inline bool isMutant(int number) {
  return gerede_mutant_state[number] != 0 && gerede_mutant_reached(number);
}

#endif
