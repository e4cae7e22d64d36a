package org.steadyhearts.tools.reports;

/**
 * What turns were seen to take, on average.
 *
 * @param turns how many there were
 * @param perVisit turns of one visit
 * @param billedMillis what Lambda bills for one
 */
record CostOfTurns(
    double turns,
    double perVisit,
    double millis,
    double billedMillis,
    double reads,
    double writes,
    int itemBytes,
    double logBytes) {

  double calls() {
    return reads + writes;
  }

  /** Of a consistent read. */
  double readUnits() {
    return Math.ceil(itemBytes / 4096.0);
  }

  double writeUnits() {
    return Math.ceil(itemBytes / 1024.0);
  }
}
