package bulletin.source.rehearsal;

import bulletin.figures.GeographicLevel;

/** The API's codes of geographic levels. */
final class Levels {
  private Levels() {}

  static String code(GeographicLevel level) {
    return switch (level) {
      case NATIONAL -> "NAT";
      case REGIONAL -> "REG";
      case LOCAL_AUTHORITY -> "LA";
      case LOCAL_AUTHORITY_DISTRICT -> "LAD";
      case PARLIAMENTARY_CONSTITUENCY -> "PCON";
      case WARD -> "WARD";
      case LOCAL_ENTERPRISE_PARTNERSHIP -> "LEP";
      case LOCAL_SKILLS_IMPROVEMENT_PLAN_AREA -> "LSIP";
      case ENGLISH_DEVOLVED_AREA -> "EDA";
      case MAYORAL_COMBINED_AUTHORITY -> "MCA";
      case OPPORTUNITY_AREA -> "OA";
      case PLANNING_AREA -> "PA";
      case POLICE_FORCE_AREA -> "PFA";
      case RSC_REGION -> "RSC";
      case MULTI_ACADEMY_TRUST -> "MAT";
      case SPONSOR -> "SPON";
      case PROVIDER -> "PROV";
      case SCHOOL -> "SCH";
      case INSTITUTION -> "INST";
    };
  }

  /** The column that holds the code of a level. */
  static String codeColumn(GeographicLevel level) {
    return switch (level) {
      case LOCAL_AUTHORITY -> "new_la_code";
      case SCHOOL -> "school_urn";
      case PROVIDER -> "provider_ukprn";
      default -> level.stem() + "_code";
    };
  }

  /** The API's name for what that column holds. */
  static String codeKind(GeographicLevel level) {
    return switch (level) {
      case SCHOOL -> "urn";
      case PROVIDER -> "ukprn";
      default -> "code";
    };
  }
}
