package dev.chartgate.helm.template.call;

/** How the origins of arguments reach the result of a function. */
public enum Flow {
  /** The result is made from the data of all arguments, whatever is inside them. */
  DATA,
  /** The result is an answer about the arguments: they took part. */
  TEST,
  /** The function sets origins itself. */
  OWN
}
