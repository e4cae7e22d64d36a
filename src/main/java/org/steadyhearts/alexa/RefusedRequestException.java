package org.steadyhearts.alexa;

/** A request that is not for this skill to answer. Its message quotes nothing of it. */
public final class RefusedRequestException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why it was refused. */
  public enum Reason {
    NOT_JSON("The body is not an Alexa request envelope: send one as JSON, with a request"),
    NO_REQUEST("The event is not an Alexa request envelope: nothing in it asks for anything"),
    WRONG_SKILL("The request is for another skill: send it with the application id in SKILL_ID"),
    UNKNOWN_TYPE("The request is of a type that Alexa's SDK does not know: check request.type");

    private final String message;

    Reason(String message) {
      this.message = message;
    }
  }

  private final Reason reason;

  RefusedRequestException(Reason reason) {
    super(reason.message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
