package bulletin.analysis;

/** Every method that a number in a report may come from, as a report lists the methods it used. */
public enum Method {
  SUBTRACTION("Difference without an interval", "Group minus comparator.", "None"),
  WILSON(
      "Wilson score interval",
      "The limits of a share x of n are [2x + z² ± z √(z² + 4xq)] / [2(n + z²)], with q = 1 - x/n"
          + " and z = 1.96.",
      "Wilson 1927, Journal of the American Statistical Association 22:209-212"),
  NEWCOMBE(
      "Newcombe hybrid score interval for two independent groups",
      "With each share's Wilson limits l and u, the limits of d = p1 - p2 are"
          + " d - √[(p1 - l1)² + (u2 - p2)²] and d + √[(u1 - p1)² + (p2 - l2)²].",
      "Newcombe 1998, Statistics in Medicine 17:873-890, method 10"),
  COMPLEMENT(
      "Newcombe interval for a group and the whole that contains it",
      "The gap to the whole is (1 - f) times the gap to the rest of the whole, where f is the"
          + " group's part of the whole; so is its interval.",
      "Newcombe 1998, Statistics in Medicine 17:873-890, method 10; Kish 1965, Survey Sampling"),
  POOLED_SCORE_TEST(
      "Pooled score test",
      "z = d / √[p(1 - p)(1/n1 + 1/n2)], where p is the share of both groups together; two-sided.",
      "Newcombe 1998, Statistics in Medicine 17:873-890"),
  MOVER(
      "Square-and-add interval for the change in a gap",
      "With gaps g1 and g0 and their limits l and u, the limits of D = g1 - g0 are"
          + " D - √[(g1 - l1)² + (u0 - g0)²] and D + √[(u1 - g1)² + (g0 - l0)²];"
          + " z is D divided by the root of the sum of the gaps' squared standard errors.",
      "Zou and Donner 2008, Statistics in Medicine 27:1693-1702"),
  MOVER_RATIO(
      "Square-and-add interval for a ratio of shares",
      "Limits of the ratio are recovered from each share's Wilson limits; a ratio R to the rest is"
          + " R / (fR + 1 - f) to the whole.",
      "Donner and Zou 2012, Statistical Methods in Medical Research 21:347-359"),
  PUBLISHED_INTERVAL(
      "Published interval",
      "The limits are the publisher's: score ± 1.96 times the standard deviation of all pupils"
          + " divided by √n.",
      "The publisher's methodology"),
  MEANS(
      "Interval for the difference of two mean scores",
      "Each standard error is the published interval's width divided by 3.92; the limits are"
          + " d ± 1.96 √(SE1² + SE2²).",
      "Altman and others 2000, Statistics with Confidence"),
  MEANS_PART_OF_WHOLE(
      "Interval for a group's mean score and the whole's that contains it",
      "The limits are d ± 1.96 SE √(1 - n/N), with the group's standard error SE and its n of the"
          + " whole's N pupils.",
      "Kish 1965, Survey Sampling"),
  HOLM(
      "Holm adjustment for many tests",
      "The j-th smallest of m p-values times m - j + 1, never below the one before, at most 1.",
      "Holm 1979, Scandinavian Journal of Statistics 6:65-70"),
  BENJAMINI_HOCHBERG(
      "Benjamini-Hochberg adjustment for many tests",
      "The j-th smallest of m p-values times m/j, never above the one after, at most 1.",
      "Benjamini and Hochberg 1995, Journal of the Royal Statistical Society B 57:289-300"),
  FUNNEL(
      "Funnel limits",
      "The limits at n are p ± z √[p(1 - p)/n + t²], with the pooled share p and the"
          + " between-area variance t², which is 0 unless areas vary more than chance allows.",
      "Spiegelhalter 2005, Statistics in Medicine 24:1185-1202"),
  QUARTILES(
      "Quartiles",
      "The value at position q(m - 1) of m ordered values counted from 0, with linear interpolation"
          + " (type 7).",
      "Hyndman and Fan 1996, The American Statistician 50:361-365"),
  RANK(
      "Rank",
      "One plus the number of areas with a better value; equal values share the best rank.",
      "None"),
  NEIGHBOUR_MEAN(
      "Statistical neighbour average",
      "The unweighted mean of the neighbours' shown values, made when at least 6 of 10 are shown.",
      "None");

  private final String title;
  private final String formula;
  private final String reference;

  Method(String title, String formula, String reference) {
    this.title = title;
    this.formula = formula;
    this.reference = reference;
  }

  /** What it is called in print. */
  public String title() {
    return title;
  }

  /** A sentence that gives its formula. */
  public String formula() {
    return formula;
  }

  /** Who described it; "None" for plain arithmetic. */
  public String reference() {
    return reference;
  }
}
