package org.steadyhearts.progress;

import java.util.BitSet;
import java.util.Collection;

/** A set of permanent numbers, kept as a bitmap: 128 tips take 16 bytes. */
public final class NumberSet {

  public static final NumberSet NONE = new NumberSet(new BitSet());

  private final BitSet bits;

  private NumberSet(BitSet bits) {
    this.bits = bits;
  }

  public static NumberSet of(byte[] bytes) {
    return new NumberSet(BitSet.valueOf(bytes));
  }

  public byte[] bytes() {
    return bits.toByteArray();
  }

  public boolean has(int number) {
    return bits.get(number);
  }

  public boolean hasAll(Collection<Integer> numbers) {
    return numbers.stream().allMatch(bits::get);
  }

  public int count() {
    return bits.cardinality();
  }

  public NumberSet with(int number) {
    var more = (BitSet) bits.clone();
    more.set(number);
    return new NumberSet(more);
  }

  public NumberSet without(Collection<Integer> numbers) {
    var fewer = (BitSet) bits.clone();
    numbers.forEach(fewer::clear);
    return new NumberSet(fewer);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NumberSet numbers && bits.equals(numbers.bits);
  }

  @Override
  public int hashCode() {
    return bits.hashCode();
  }

  @Override
  public String toString() {
    return bits.toString();
  }
}
