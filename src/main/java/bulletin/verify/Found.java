package bulletin.verify;

/**
 * What breaks a rule.
 *
 * @param place where in the file; may be empty
 * @param what stands there
 */
record Found(String place, String what) {}
