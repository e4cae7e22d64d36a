package org.steadyhearts.dynamodb;

/**
 * An attribute that this version can't read. It has no cause, because a parser's quotes the item.
 */
final class UnreadableItemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableItemException(String attribute) {
    super("attribute " + attribute + " can't be read");
  }
}
