package bulletin.figures;

import java.util.Arrays;
import java.util.Optional;

/** The levels of the publisher's data standard, with the column names that carry each. */
public enum GeographicLevel {
  NATIONAL("National", "country"),
  REGIONAL("Regional", "region"),
  LOCAL_AUTHORITY("Local authority", "la"),
  LOCAL_AUTHORITY_DISTRICT("Local authority district", "lad"),
  PARLIAMENTARY_CONSTITUENCY("Parliamentary constituency", "pcon"),
  WARD("Ward", "ward"),
  LOCAL_ENTERPRISE_PARTNERSHIP("Local enterprise partnership", "local_enterprise_partnership"),
  LOCAL_SKILLS_IMPROVEMENT_PLAN_AREA("Local skills improvement plan area", "lsip"),
  ENGLISH_DEVOLVED_AREA("English devolved area", "english_devolved_area"),
  MAYORAL_COMBINED_AUTHORITY("Mayoral combined authority", "mayoral_combined_authority"),
  OPPORTUNITY_AREA("Opportunity area", "opportunity_area"),
  PLANNING_AREA("Planning area", "planning_area"),
  POLICE_FORCE_AREA("Police force area", "pfa"),
  RSC_REGION("RSC region", "rsc_region_lead"),
  MULTI_ACADEMY_TRUST("MAT", "trust"),
  SPONSOR("Sponsor", "sponsor"),
  PROVIDER("Provider", "provider"),
  SCHOOL("School", "school"),
  INSTITUTION("Institution", "institution");

  private final String label;
  private final String stem;

  GeographicLevel(String label, String stem) {
    this.label = label;
    this.stem = stem;
  }

  /** As written in the {@code geographic_level} column. */
  public String label() {
    return label;
  }

  /** The start of this level's column names: {@code region} of {@code region_code}. */
  public String stem() {
    return stem;
  }

  /** The level with this label, ignoring case. */
  public static Optional<GeographicLevel> of(String label) {
    return Arrays.stream(values()).filter(l -> l.label.equalsIgnoreCase(label.strip())).findFirst();
  }
}
