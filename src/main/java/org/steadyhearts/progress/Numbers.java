package org.steadyhearts.progress;

import java.util.BitSet;
import java.util.Collection;

/** A set of permanent numbers, kept as a bitmap: 128 tips take 16 bytes. */
public final class Numbers {

  public static final Numbers NONE = new Numbers(new BitSet());

  private final BitSet bits;

  private Numbers(BitSet bits) {
    this.bits = bits;
  }

  public static Numbers of(byte[] bytes) {
    return new Numbers(BitSet.valueOf(bytes));
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

  public Numbers with(int number) {
    var more = (BitSet) bits.clone();
    more.set(number);
    return new Numbers(more);
  }

  public Numbers without(Collection<Integer> numbers) {
    var fewer = (BitSet) bits.clone();
    numbers.forEach(fewer::clear);
    return new Numbers(fewer);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Numbers numbers && bits.equals(numbers.bits);
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
