package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All checks of the publisher's screener that can be judged from the files. */
public final class ScreenerRules {
  private ScreenerRules() {}

  /** Levels whose lists the program does not hold, by the check that wants the list. */
  private static final Map<String, String> UNHELD =
      Map.of(
          "check_geog_ward_combos", "Ward",
          "check_geog_pcon_combos", "Parliamentary constituency",
          "check_geog_lad_combos", "Local authority district",
          "check_geog_lep_combos", "Local enterprise partnership",
          "check_geog_lsip_combos", "Local skills improvement plan area",
          "check_geog_eda_combos", "English devolved area");

  static Stream<Level> unheld() {
    return Level.all().stream().filter(level -> UNHELD.containsValue(level.label()));
  }

  /** In the screener's order. */
  public static List<Rule> all() {
    return all(PlaceLists.none());
  }

  /** In the screener's order, with lists of places that the program does not hold. */
  public static List<Rule> all(PlaceLists lists) {
    return Stream.of(columns(), metadata(), timeAndFilters(), places(lists), rest())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Rule> columns() {
    return List.of(
        new FileNameSpaces(false),
        new FileNameSpaces(true),
        new FileNameSpecial(false),
        new FileNameSpecial(true),
        new FileNamesMatch(),
        new MetaColumnsRequired(),
        new MetaColumnsInvalid(),
        new DataColumnsRequired(),
        new ColumnsToRows(),
        new MetaInData(),
        new DataInMeta(),
        new ColumnNameSpaces(),
        new ColumnNameSnakeCase(),
        new ColumnNameStart(),
        new IndicatorSmushed(),
        new CharacteristicColumn());
  }

  private static List<Rule> metadata() {
    return List.of(
        new MetaColumnType(),
        new MetaObservationalUnit(),
        new MetaColumnNameBlank(),
        new MetaLabelRepeated(),
        new MetaGroupingOnIndicator(),
        new MetaGroupingRepeated(),
        new MetaGroupingIsFilter(),
        new MetaGroupingInData(),
        new MetaGroupingStripped(),
        new MetaLabelBlank(),
        new MetaHintOnIndicator(),
        new MetaGeographyCaught(),
        new MetaDecimalsOnFilter(),
        new MetaColumnNameSpaces(),
        new MetaColumnNameRepeated(),
        new MetaDecimalsSet(),
        new MetaDecimalsValues(),
        new MetaUnitOnFilter(),
        new MetaUnitKnown(),
        new MetaIndicatorGroupOnFilter());
  }

  private static List<Rule> timeAndFilters() {
    return List.of(
        new FilterNotSingular(),
        new TimePeriodDigits(),
        new TimeIdentifierKnown(),
        new TimeIdentifierMixed(),
        new GeographicLevelKnown(),
        new GeographicLevelColumns(),
        new TimePeriodLength(),
        new TimePeriodConsecutive(),
        new FilterDefaults(),
        new FilterGroupLevels(),
        new FilterItemLimit(),
        new FilterWhitespace(),
        new ObservationalTotal(),
        new FilterBlanks(),
        new NullSymbols(),
        new DuplicateRows());
  }

  private static Rule unheld(String id, PlaceLists lists) {
    return new UnheldPairs(id, Level.of(UNHELD.getOrDefault(id, "")).orElseThrow(), lists);
  }

  private static List<Rule> places(PlaceLists lists) {
    return List.of(
        new CountryPairs(),
        new RegionPairs(),
        unheld("check_geog_ward_combos", lists),
        unheld("check_geog_pcon_combos", lists),
        unheld("check_geog_lad_combos", lists),
        unheld("check_geog_lep_combos", lists),
        unheld("check_geog_lsip_combos", lists),
        unheld("check_geog_eda_combos", lists),
        new AuthorityTriples(),
        new LevelCompleted(),
        new IgnoredRows(),
        new OtherPlacesNames(),
        new LevelColumnsTogether(
            "check_geog_la_col_present",
            "Local authority",
            () ->
                Example.small()
                    .data("old_la_code,new_la_code", "old_la_number,new_la_code")
                    .alsoTrips("precheck_cross_data_to_meta", "precheck_geog_level_present")),
        new LevelColumnsTogether(
            "check_geog_region_col_present",
            "Regional",
            () ->
                Example.small()
                    .data("region_name", "area_name")
                    .alsoTrips("precheck_cross_data_to_meta", "precheck_geog_level_present")),
        new RegionFor(
            "check_geog_region_for_la",
            "Local authority",
            () -> Example.small().data("E12000001,North East,805", ",,805")),
        new RegionFor(
            "check_geog_region_for_lad",
            "Local authority district",
            () ->
                Example.small()
                    .first("old_la_code,new_la_code,la_name", "lad_code,lad_name")
                    .first("Local authority,", "Local authority district,")
                    .first(",,,,,,", ",,,,,")
                    .first("North East,,,,", "North East,,,")
                    .first("805,E06000001,Hartlepool", "E06000001,Hartlepool")
                    .data("E12000001,North East,E06000001", ",,E06000001")),
        new NotAvailableName(),
        new NotAvailableCode(),
        new OtherPlacesCodes(),
        new OvercompletedColumns());
  }

  private static List<Rule> rest() {
    return List.of(
        new IndicatorInvalid(),
        new HarmonisedNames(),
        new EthnicityValues(),
        new EthnicityCharacteristicGroup(),
        new EthnicityCharacteristicValues(),
        new ApiColumnNameLength(),
        new ApiLabelLength(),
        new ApiLocationCodeLength(),
        new ApiOptionLength(),
        new DictionaryNames(),
        new DictionaryOptions());
  }
}
