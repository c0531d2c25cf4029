#!/usr/bin/env python3
"""Takes away, one by one, what Bulletin does about each surprise of the publisher's API; a test must fail.

usage: python3 src/bench/surprises.py [--only TEXT] [--jobs N]

Each surprise has a number: the section of the guide to the API, and its place there. R stands for a
server or network that fails. The sources are copied aside and compiled once; for each change only the
changed file is compiled again, and only the named test is run. Prints a table, and exits with 1 when a
test passes although what it tests is gone, or when a text to change is not found (exactly once).
Needs Maven and a JDK of release 21 or newer.
"""
import argparse
import concurrent.futures
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

HOME = Path(__file__).resolve().parents[2]
ROOM = Path("bulletin/source/ees")
WANTED = 21


class Change(NamedTuple):
    number: str
    surprise: str
    file: str
    old: str
    new: str
    test: str


CHANGES = [Change(*change) for change in [
    # 1. Basics
    ("1.1", "the API has several addresses", "EesSettings",
     'text.strip().replaceAll("/+$", "")', "text",
     "BasicsTest#address_may_be_any"),
    ("1.2", "what is null is left out: no latest version", "Shapes",
     'tree.has("latestVersion") ? version(tree.path("latestVersion")) : Optional.empty()',
     'Optional.of(version(tree.path("latestVersion")).orElseThrow())',
     "BasicsTest#what_is_null_is_left_out"),
    ("1.2", "what is null is left out: no superseding data set", "Shapes",
     ".filter(id -> !id.isEmpty())", "",
     "BasicsTest#what_is_null_is_left_out"),
    ("1.3", "JSON is packed when asked for", "Wire",
     "boolean isPacked = start.length == 2", "boolean isPacked = false && start.length == 2",
     "BasicsTest#json_is_packed_when_asked_for"),
    ("1.4", "CSV is packed though nobody asked", "Wire",
     "boolean isPacked = start.length == 2", "boolean isPacked = false && start.length == 2",
     "BasicsTest#csv_is_packed_though_nobody_asked"),
    ("1.5", "an upper-case letter in a path is redirected", "EesClient",
     "String lower = id.strip().toLowerCase(Locale.ROOT);", "String lower = id.strip();",
     "BasicsTest#upper_case_letters_of_an_id_are_sent_lower_so_that_nothing_is_redirected"),
    ("1.6", "308 keeps POST and its body", "Wire",
     "boolean keepsMethod = response.statusCode() >= 307 || ask.body().isEmpty();",
     "boolean keepsMethod = ask.body().isEmpty();",
     "BasicsTest#a_308_is_followed_by_post_with_its_body"),
    ("1.7", "406 unless JSON is taken, even for CSV", "EesClient",
     '"text/csv, application/json"', '"text/csv"',
     "BasicsTest#file_is_asked_for_with_json_among_what_is_taken"),
    ("1.8", "415 unless what is posted says that it is JSON", "Wire",
     '.header("Content-Type", "application/json")', '.header("Content-Type", "text/plain")',
     "BasicsTest#query_is_posted_as_json"),
    ("1.9", "an unknown parameter is refused: of a page", "EesClient",
     "return Shapes.dataSet(get(path(id), Map.of()));",
     'return Shapes.dataSet(get(path(id), Map.of("dataSetVersion", "1.0")));',
     "BasicsTest#unknown_parameters_are_refused_so_none_is_sent_where_it_is_not_known"),
    ("1.9", "an unknown parameter is refused: a posted query's page", "EesClient",
     'Map<String, String> pinned = Map.of("dataSetVersion", version.toString());',
     'Map<String, String> pinned = Map.of("dataSetVersion", version.toString(), "page", "1");',
     "BasicsTest#unknown_parameters_are_refused_so_none_is_sent_where_it_is_not_known"),
    ("1.10", "the largest page of a list differs by list", "EesClient",
     "LIST_PAGE = 20;", "LIST_PAGE = 40;",
     "BasicsTest#list_of_several_pages_is_read_whole"),
    ("1.10", "lists come in pages", "EesClient",
     "if (page >= got.pages() || got.results().isEmpty()) {", "if (page >= 1) {",
     "BasicsTest#list_of_several_pages_is_read_whole"),
    ("1.11", "504 after 30 seconds", "EesSettings",
     "new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(40))",
     "new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(20))",
     "ResilienceTest#server_that_gives_up_is_heard_and_asked_again"),
    ("1.11", "504 with nothing said", "Wire",
     "Set.of(429, 502, 503, 504)", "Set.of(429, 502, 503)",
     "ResilienceTest#server_that_gives_up_is_heard_and_asked_again"),
    ("1.12", "429 comes from the gateway", "Wire",
     "Set.of(429, 502, 503, 504)", "Set.of(502, 503, 504)",
     "ResilienceTest#busy_server_is_asked_again_after_longer_and_longer_pauses"),
    ("1.12", "429 may say how long to wait", "Wire",
     "failure.retryAfter().orElse(pause)", "pause",
     "ResilienceTest#retry_after_is_honoured"),
    ("1.13", "an id that is none is answered with nothing", "EesClient",
     "if (!GUID.matcher(lower).matches()) {", "if (false) {",
     "BasicsTest#an_id_that_is_none_is_refused_before_the_server_answers_with_nothing"),
    ("1.14", "the body of an error may have any shape", "Refusal",
     "orElseGet(() -> shape(body))", 'orElse("")',
     "BasicsTest#error_bodies_may_be_of_any_shape"),
    # 2. Shapes
    ("2.1", "pages name parts by label, meta by id and column", "Shapes",
     'new IndicatorId(text(tree, "id")), text(tree, "column"),',
     'new IndicatorId(text(tree, "id")), text(tree, "label"),',
     "ShapesTest#page_of_a_data_set_names_parts_by_label"),
    ("2.2", "decimal places may be absent", "Shapes",
     "decimals.isNumber() ? OptionalInt.of(decimals.asInt()) : OptionalInt.empty()",
     "OptionalInt.of(decimals.asInt(0))",
     "ShapesTest#meta_may_lack_units_and_has_other_numbers_for_other_levels"),
    ("2.3", "each level numbers its places in its own way", "Shapes",
     '"code", "oldCode", "urn", "laEstab", "ukprn"', '"code", "oldCode"',
     "ShapesTest#meta_may_lack_units_and_has_other_numbers_for_other_levels"),
    ("2.4", "codes of an authority may be joined", "QueryResolver",
     'place.codes().values().stream().flatMap(c -> Stream.of(c.split(" / ")))', "Stream.<String>of()",
     "ShapesTest#joined_authority_codes_are_found_by_either"),
    ("2.5", "periods come by the text of their code", "Meta",
     "periods = periods.stream().sorted().toList();", "periods = List.copyOf(periods);",
     "ShapesTest#periods_come_by_text_and_are_sorted_by_time"),
    ("2.5", "M10 comes before M2", "Period",
     ".thenComparingInt(Period::place)", ".thenComparing(Period::code)",
     "ShapesTest#earlier_is_before_later"),
    ("2.5", "the terms are not in the order of their codes", "Period",
     "return TERMS.indexOf(code);", "return 0;",
     "ShapesTest#earlier_is_before_later"),
    ("2.6", "a level may have places and no row", "QueryResolver",
     "needsRows ? meta.levels() :", "false ? meta.levels() :",
     "ShapesTest#level_at_which_no_row_is_cannot_be_asked_for"),
    ("2.7", "capital letters of an id count", "QueryResolver",
     "List<T> exact = names.called(n -> n.equals(name));", "List<T> exact = List.of();",
     "ShapesTest#ids_are_case_sensitive_texts_of_any_length"),
    ("2.7", "an id may have more than five letters", "Shapes",
     'new OptionId(text(o, "id"))', 'new OptionId(text(o, "id").substring(0, 5))',
     "ShapesTest#ids_are_case_sensitive_texts_of_any_length"),
    ("2.8", "one id names things of four kinds", "AnswerTable",
     'cells.add(option == null ? "" : options.getOrDefault(option, option.value()));',
     'cells.add(option == null ? "" : places.values().stream().flatMap(m -> m.entrySet().stream())'
     ".filter(e -> e.getKey().value().equals(option.value())).map(Map.Entry::getValue).findFirst()"
     ".orElse(options.getOrDefault(option, option.value())));",
     "ShapesTest#one_id_text_names_four_things"),
    ("2.9", "an id is another thing in another version", "Cache",
     'return parsed(folder.resolve(version + ".json"))',
     'return parsed(folder.resolve("1.0.json"))',
     "ShapesTest#ids_of_one_version_are_not_those_of_another"),
    ("2.10", "a period is written in several ways", "Period",
     '|| plain.equals(year() + "|" + code)', "",
     "ShapesTest#period_has_several_names"),
    # 3. Query by GET
    ("3.1", "bars and slashes must be encoded", "EesClient",
     'return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");', "return text;",
     "GetQueryTest#address_is_encoded"),
    ("3.2", "long addresses are cut", "ResolvedQuery",
     "text.length() < LONGEST_URL", "true",
     "GetQueryTest#long_list_is_not_said_in_an_address"),
    ("3.3", "no value of a list can hold a comma", "ResolvedQuery",
     '.anyMatch(id -> id.contains(","))', ".anyMatch(id -> false)",
     "GetQueryTest#value_with_a_comma_is_not_said_in_an_address"),
    ("3.4", "options of two filters are alternatives", "ResolvedQuery",
     'filters.forEach(f -> all.add(facet("filters", f.not() ? "notIn" : "in", f.ids())));',
     'if (!filters.isEmpty()) { all.add(facet("filters", "in", '
     "filters.stream().flatMap(f -> f.ids().stream()).toList())); }",
     "GetQueryTest#options_of_two_filters_are_both_meant"),
    ("3.4", "options of two filters are alternatives, by GET too", "ResolvedQuery",
     'first.options().size() == 1 ? "filters.eq=" : "filters.in="', '"filters.in="',
     "GetQueryTest#options_of_two_filters_are_both_meant_by_get_too"),
    ("3.4", "GET cannot join two filters of several options", "ResolvedQuery",
     "wanted.size() < 2 || (wanted.size() == 2 && wanted.getFirst().options().size() == 1)", "true",
     "GetQueryTest#what_get_cannot_join_it_does_not_say"),
    ("3.5", "exceptions keep rows without an option", "ResolvedQuery",
     'f.not() ? "notIn" : "in", f.ids()', '"in", f.ids()',
     "GetQueryTest#exceptions_of_two_filters_both_hold_and_keep_blank_cells"),
    ("3.6", "a country is every row within it", "ResolvedQuery",
     "all.add(levels.isEmpty() ? ownRows() : locations(places));", "all.add(locations(places));",
     "GetQueryTest#a_country_is_its_own_rows_and_not_those_of_its_parts"),
    ("3.6", "a country beside an authority too", "ResolvedQuery",
     "all.add(levels.isEmpty() ? ownRows() : locations(places));", "all.add(locations(places));",
     "GetQueryTest#places_of_two_levels_are_each_their_own_rows"),
    ("3.7", "of several places with one code the first is taken", "QueryResolver",
     "if (found.size() == 1) {", "if (!found.isEmpty()) {",
     "GetQueryTest#code_of_two_places_is_refused"),
    ("3.8", "a bound that the data lack finds nothing", "QueryResolver",
     "asked.from().map(text -> isWithin(bound(text), p)).orElse(true)",
     "asked.from().map(text -> meta.periods().stream().anyMatch(m -> m.isCalled(text))"
     " && isWithin(bound(text), p)).orElse(true)",
     "GetQueryTest#a_bound_that_the_data_lack_is_moved_within_them"),
    ("3.8", "a year is none of the periods within it", "QueryResolver",
     "boolean isYearOnly = earlier.code().isEmpty() || later.code().isEmpty();",
     "boolean isYearOnly = false;",
     "GetQueryTest#a_year_is_all_its_weeks"),
    # 4. Query by POST
    ("4.1", "an empty list of conditions is refused", "ResolvedQuery",
     "if (!conditions.isEmpty()) {", "if (true) {",
     "PostQueryTest#question_without_conditions_has_no_criteria"),
    ("4.2", "32 levels of brackets are read", "ResolvedQuery",
     'body.put("criteria", Map.of("and", conditions));',
     "Object nested = conditions.getLast();"
     "for (int i = conditions.size() - 2; i >= 0; i--) {"
     'nested = Map.of("and", List.of(conditions.get(i), nested)); }'
     'body.put("criteria", nested);',
     "PostQueryTest#question_of_many_conditions_is_no_deeper_than_one_of_few"),
    ("4.3", "facets inside NOT are joined by OR", "ResolvedQuery",
     'filters.forEach(f -> all.add(facet("filters", f.not() ? "notIn" : "in", f.ids())));',
     'filters.forEach(f -> all.add(f.not() ? Map.of("not", facet("filters", "in", f.ids()))'
     ' : facet("filters", "in", f.ids())));',
     "PostQueryTest#exceptions_are_said_without_not"),
    ("4.4", "an empty list of indicators is none of them", "ResolvedQuery",
     'if (!indicators.isEmpty()) { body.put', "if (true) { body.put",
     "PostQueryTest#no_indicator_asks_for_all_and_not_for_none"),
    ("4.5", "a blank cell has no key", "AnswerTable",
     'cells.add(option == null ? "" : options.getOrDefault(option, option.value()));',
     "cells.add(String.valueOf(options.get(option)));",
     "PostQueryTest#values_are_text_as_published_and_blank_cells_have_no_key"),
    ("4.6", "values are text as published", "Shapes",
     'map(tree.path("values"), IndicatorId::new, Function.identity()));',
     'map(tree.path("values"), IndicatorId::new,'
     ' v -> v.matches("[\\\\d.]+") ? String.valueOf(Double.parseDouble(v)) : v));',
     "PostQueryTest#values_are_text_as_published_and_blank_cells_have_no_key"),
    ("4.7", "debugging changes every key and warns", "Warning",
     'code.endsWith("NotFound") || code.equals("QueryNoResults")', "true",
     "PostQueryTest#debug_is_not_asked_for_and_its_warning_is_no_failure"),
    ("4.7", "debugging is not asked for", "ResolvedQuery",
     'body.put("page", page);', 'body.put("debug", true); body.put("page", page);',
     "PostQueryTest#debug_is_not_asked_for_and_its_warning_is_no_failure"),
    ("4.8", "the latest period comes first, by text", "AnswerTable",
     "sorted.sort((a, b) -> period(a).compareTo(period(b)));", "",
     "PostQueryTest#no_sort_is_asked_for_and_rows_stand_by_time"),
    ("4.9", "a page beyond the last is empty and not warned of", "QueryPages",
     "return last < pages;", "return last <= pages;",
     "PostQueryTest#no_page_beyond_the_last_is_asked_for"),
    ("4.10", "nothing is one page, or none", "QueryPages",
     "return last < pages;", "return last != pages;",
     "PostQueryTest#answer_without_rows_is_whole"),
    ("4.11", "the version moves between two pages", "EesClient",
     'Map<String, String> pinned = Map.of("dataSetVersion", version.toString());',
     "Map<String, String> pinned = Map.of();",
     "PostQueryTest#version_that_moves_between_pages_does_not_mix_them"),
    ("4.12", "pages may not add up", "QueryPages",
     "require(isWhole || pageSize == 0,", "require(true,",
     "PostQueryTest#pages_that_do_not_add_up_are_refused"),
    ("4.13", "what is not found is a warning, and fewer rows", "QueryPages",
     "if (!lost.isEmpty() && !lenient) {", "if (false) {",
     "PostQueryTest#not_found_is_an_error_and_not_a_warning"),
    ("4.13", "places, levels and periods that are not found too", "Warning",
     'code.endsWith("NotFound")', 'code.equals("FiltersNotFound")',
     "PostQueryTest#whatever_is_passed_over_is_an_error"),
    ("4.14", "an unknown indicator is an error with items", "Refusal",
     'detail.path("items").forEach(item -> items.add(item.asString("")));', "",
     "PostQueryTest#unknown_indicator_is_refused_with_code_path_and_item"),
    # 5. Errors
    ("5.1", "there may be several errors at once", "Refusal",
     'for (JsonNode error : problem.path("errors")) {',
     'for (JsonNode error : problem.path("errors").valueStream().limit(1).toList()) {',
     "PostQueryTest#every_error_is_said"),
    ("5.2", "an error may have no path", "Refusal",
     '(path.isEmpty() ? "" : " at " + path)', '" at " + path',
     "PostQueryTest#every_error_is_said"),
    ("5.3", "a label in an id's place loses rows", "QueryResolver",
     "choice.options().stream() .flatMap(name -> one(List.of(\"where\", choice.of(), name), names, name).stream())"
     " .map(Option::id)",
     "choice.options().stream().map(OptionId::new)",
     "PostQueryTest#label_that_the_data_lack_is_refused_and_nothing_is_asked"),
    # 6. Versions
    ("6.1", "parts of a version that are left out are 0", "Version",
     'return digits == null ? 0 : Integer.parseInt(digits);', "return Integer.parseInt(digits);",
     "VersionsTest#parts_of_a_version_that_are_left_out_are_0"),
    ("6.2", "wildcards stand last", "VersionPattern",
     '"v?(?:\\\\d{1,6}\\\\.){0,2}\\\\*"', '"[v\\\\d.*]+"',
     "VersionsTest#wildcards_stand_last_or_nowhere"),
    ("6.3", "wildcards see published versions only", "EesClient",
     "VersionFacts.isLive(v.status()) && pattern.takes(v.version())", "pattern.takes(v.version())",
     "VersionsTest#wildcards_take_published_versions_only"),
    ("6.4", "no version means the latest, whatever became of it: meta", "EesClient",
     'return get(path(id) + "/meta", Map.of("dataSetVersion", version.toString()));',
     'return get(path(id) + "/meta", Map.of());',
     "VersionsTest#exact_version_is_always_named"),
    ("6.4", "no version means the latest, whatever became of it: file", "EesClient",
     'uri(path(id) + "/csv", Map.of("dataSetVersion", version.toString()))',
     'uri(path(id) + "/csv", Map.of())',
     "VersionsTest#exact_version_is_always_named"),
    ("6.4", "no version means the latest, whatever became of it: query", "EesClient",
     'Map<String, String> pinned = Map.of("dataSetVersion", version.toString());',
     "Map<String, String> pinned = Map.of();",
     "VersionsTest#exact_version_is_always_named"),
    ("6.5", "1.0 never moves to its patch 1.0.2, and 1.0.* does", "VersionPattern",
     "return exact().get().equals(version);", "return version.toString().startsWith(text);",
     "VersionsTest#exact_version_never_moves_to_its_patch_and_a_wildcard_does"),
    ("6.6", "a withdrawn version has a file and no rows", "VersionFacts",
     'case "Withdrawn" ->', 'case "Gone" ->',
     "VersionsTest#withdrawn_version_is_said_so_and_not_queried"),
    ("6.7", "the data set's status hides its page and list", "Refusal",
     "WHOLE_DATA_SET.matcher(ask.uri().getPath()).find()", "false",
     "VersionsTest#version_of_a_hidden_data_set_is_read_by_its_number"),
    ("6.7", "and leaves its versions where they are", "EesClient",
     "return version(id, pattern.exact().get());",
     "return versions(id).stream().filter(v -> pattern.takes(v.version())).findFirst().orElseThrow();",
     "VersionsTest#version_of_a_hidden_data_set_is_read_by_its_number"),
    ("6.7", "a deprecated data set is answered as ever", "VersionFacts",
     'case "Deprecated" ->', 'case "Old" ->',
     "VersionsTest#withdrawn_data_set_is_forbidden_and_deprecated_one_says_so"),
    ("6.7", "a superseded data set is answered as ever", "DataSetSummary",
     'supersededBy.map(other -> "The data set is superseded by " + other + ".")', "Optional.empty()",
     "VersionsTest#superseded_data_set_names_what_takes_its_place"),
    ("6.8", "a token opens a draft", "Wire",
     'settings.previewToken().ifPresent(token -> request.header("Preview-Token", token));', "",
     "VersionsTest#preview_token_opens_a_draft_for_meta_query_and_csv"),
    ("6.8", "a token is a secret", "EesSettings",
     'return "EesSettings[" + base + "]";', "return base + previewToken.toString();",
     "VersionsTest#preview_token_is_said_nowhere"),
    ("6.9", "patches come in no order", "EesClient",
     ".sorted(Comparator.comparing(VersionFacts::version).reversed())", "",
     "VersionsTest#patches_come_in_no_order_and_are_sorted"),
    ("6.10", "only what is there now is an addition", "Shapes",
     'before.isMissingNode() ? "added" :', 'false ? "added" :',
     "VersionsTest#additions_deletions_and_updates_are_told_apart_and_renamed_columns_flagged"),
    ("6.10", "only what was there is a deletion", "Shapes",
     'after.isMissingNode() ? "removed" :', 'false ? "removed" :',
     "VersionsTest#additions_deletions_and_updates_are_told_apart_and_renamed_columns_flagged"),
    ("6.11", "a place whose code changed is another place", "Shapes",
     'return code.isEmpty() || label.equals(code) ? label', "return true ? label",
     "VersionsTest#additions_deletions_and_updates_are_told_apart_and_renamed_columns_flagged"),
    ("6.12", "a renamed column is minor and breaks reports", "Shapes",
     'Map.entry("column", "column"),', "",
     "VersionsTest#additions_deletions_and_updates_are_told_apart_and_renamed_columns_flagged"),
    ("6.13", "changed values are listed nowhere", "ValueChanges",
     "if (!was.equals(is)) {", "if (false) {",
     "VersionsTest#changed_values_are_found_though_the_api_lists_none"),
    ("6.14", "the patch history of what is no patch is a fault", "EesClient",
     'version.patch() > 0 ? Map.of("includePatchHistory", "true") : Map.of()',
     'Map.of("includePatchHistory", "true")',
     "VersionsTest#patch_history_is_asked_of_patches_only"),
    ("6.14", "the patch history comes in no order", "Shapes",
     ".sorted(Comparator.comparing(Changes::version))", "",
     "VersionsTest#patch_history_is_asked_of_patches_only"),
    ("6.15", "a history that holds a hidden version is forbidden", "EesClient",
     "if (history.isEmpty()) {", "if (true) {",
     "VersionsTest#changes_of_a_patch_are_told_though_another_patch_is_hidden"),
    # 7. CSV
    ("7.1", "the file is the publisher's, byte for byte", "EesClient",
     "write(out, buffer, n);", "write(out, buffer, n - 1);",
     "FileTest#byte_order_mark_is_kept_and_not_read"),
    ("7.2", "the file may start with a byte order mark", "../csv/CsvRows",
     ".detectBomHeader(true)", ".detectBomHeader(false)",
     "FileTest#byte_order_mark_is_kept_and_not_read"),
    ("7.3", "the file has the server's name", "EesClient",
     'return name.find() ? String.valueOf(name.group(1)) : id + "_v" + version + ".csv";',
     'return id + ".csv";',
     "FileTest#file_has_the_servers_name_and_stays_in_its_folder"),
    ("7.4", "a page holds 1,000 rows unless more are asked for", "ResolvedQuery",
     'body.put("pageSize", pageSize);', "",
     "FileTest#full_data_set_comes_in_one_file_and_in_one_page"),
    # R. A server and a network that fail
    ("R.1", "no other error is asked again", "Wire",
     "Set.of(429, 502, 503, 504)", "Set.of(429, 502, 503, 504, 400, 401, 403, 404, 406, 415, 500)",
     "ResilienceTest#other_errors_are_not_asked_again"),
    ("R.2", "a long wait is not waited", "Wire",
     "if (asked.compareTo(retries.longest()) > 0) {", "if (false) {",
     "ResilienceTest#retry_after_that_is_too_long_is_not_waited_for"),
    ("R.3", "pauses grow", "Retries",
     "first.toMillis() << Math.min(attempt - 1, 20)", "first.toMillis()",
     "ResilienceTest#busy_server_is_asked_again_after_longer_and_longer_pauses"),
    ("R.3", "pauses differ from client to client", "Retries",
     "whole * (1 - jitter.getAsDouble() / 2)", "(double) whole",
     "ResilienceTest#busy_server_is_asked_again_after_longer_and_longer_pauses"),
    ("R.4", "a half answer is asked again", "Wire",
     "throw new Passing( \"the answer%s broke off (%s)\".formatted(Refusal.id(response.headers(), \"\"), why(e)), null);",
     'throw new EesTrouble("the answer broke off");',
     "ResilienceTest#dropped_connections_and_half_answers_are_asked_again"),
    ("R.5", "a dropped connection is asked again", "Wire",
     "throw new Passing(why(e), null);", 'throw new EesTrouble("the connection was dropped");',
     "ResilienceTest#dropped_query_is_asked_again"),
    ("R.6", "a good status with no data is an error", "EesClient",
     "if (tree.isObject()) {", "if (true) {",
     "ResilienceTest#good_status_with_a_bad_body_is_an_error_in_one_line"),
    ("R.6", "a web page is no file", "EesClient",
     "if (bytes == 0 && n > 0 && buffer[0] == '<') {", "if (false) {",
     "FileTest#what_is_no_file_is_not_kept"),
    ("R.6", "nothing is no file", "EesClient",
     "if (bytes == 0) {", "if (false) {",
     "FileTest#what_is_no_file_is_not_kept"),
    ("R.7", "a long answer is refused", "Limited",
     "if (left < 0) {", "if (false) {",
     "ResilienceTest#answer_that_is_too_long_is_refused"),
    ("R.8", "another server is not followed to", "Wire",
     "if (isSameServer(target) && keepsMethod) {", "if (keepsMethod) {",
     "ResilienceTest#redirect_to_another_server_is_not_followed"),
    ("R.9", "circles end", "Wire",
     "hop <= MOST_REDIRECTS", "hop <= 50",
     "ResilienceTest#redirects_in_circles_end"),
    ("R.10", "an answer that stalls is ended", "StallGuard",
     "stalled = true; try { in.close();", "try { in.available();",
     "ResilienceTest#answer_that_stalls_is_ended"),
    ("R.11", "no password stands in an address", "EesSettings",
     "&& uri.getRawUserInfo() == null", "",
     "ResilienceTest#base_url_that_is_none_or_holds_a_password_is_refused"),
    ("R.12", "a list that lacks results is refused", "EesClient",
     "if (all.size() != total) {", "if (false) {",
     "ResilienceTest#list_whose_pages_lack_results_is_refused"),
    ("R.13", "a file that was changed is not taken from the cache", "Cache",
     "&& Checksum.of(file).equals(pin.sha256())", "",
     "CacheTest#file_that_was_changed_is_not_found"),
    ("R.14", "what a killed pull left is cleared", "Cache",
     "clear(); return pullAlone", "return pullAlone",
     "CacheTest#pull_that_is_killed_leaves_the_cache_usable"),
]]


class Tools(NamedTuple):
    jdk: Path
    libraries: str
    console: Path
    classes: Path
    folder: Path


def release_of(jdk: Path) -> int:
    try:
        found = re.search(r'JAVA_VERSION="(\d+)', (jdk / "release").read_text())
    except OSError:
        return 0
    return int(found.group(1)) if found and (jdk / "bin" / "javac").exists() else 0


def newest_jdk() -> Path:
    on_path = shutil.which("javac")
    places = [Path(os.environ.get("JAVA_HOME", "/nowhere")), *Path("/usr/lib/jvm").glob("*")]
    places += [Path(on_path).resolve().parents[1]] if on_path else []
    jdk = max(places, key=release_of)
    if release_of(jdk) < WANTED:
        sys.exit(f"no JDK of release {WANTED} or newer was found: set JAVA_HOME")
    return jdk


def maven(*arguments: str) -> None:
    """Without network when that is enough."""
    for offline in (["-o"], []):
        done = subprocess.run(["mvn", "-B", "-q", *offline, *arguments], cwd=HOME, capture_output=True, text=True)
        if done.returncode == 0:
            return
    sys.exit(f"Maven failed:\n{done.stdout}{done.stderr}")


def javac(jdk: Path, into: Path, class_path: str, *arguments: str) -> None:
    into.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [str(jdk / "bin/javac"), "--release", str(WANTED), "-nowarn", "-proc:none", "-encoding", "UTF-8",
         "-d", str(into), "-cp", class_path, *arguments], capture_output=True, text=True)
    if done.returncode != 0:
        raise ValueError(f"does not compile: {done.stderr[:600]}")


def prepared(folder: Path) -> Tools:
    """Compiles the tests of both rooms, and of all sources what these need."""
    jdk = newest_jdk()
    maven("dependency:build-classpath", f"-Dmdep.outputFile={folder}/libraries")
    libraries = (folder / "libraries").read_text().strip()
    platform = re.search(r"junit-platform-engine-([\d.]+)\.jar", libraries).group(1)
    artifact = f"org.junit.platform:junit-platform-console-standalone:{platform}"
    maven("dependency:copy", f"-Dartifact={artifact}", f"-DoutputDirectory={folder}/console")
    shutil.copytree(HOME / "src", folder / "src", ignore=shutil.ignore_patterns("bench", "docs"))
    classes = folder / "classes"
    for resources in ("main", "test"):
        shutil.copytree(folder / "src" / resources / "resources", classes, dirs_exist_ok=True)
    sources = [folder / "src" / part / "java" for part in ("main", "test")]
    javac(jdk, classes, libraries, "-sourcepath", os.pathsep.join(map(str, sources)),
          *map(str, (sources[1] / ROOM).glob("*.java")))
    console = next((folder / "console").glob("*.jar"))
    return Tools(jdk, libraries, console, classes, folder)


def run(tools: Tools, first: list, tests: list) -> subprocess.CompletedProcess:
    class_path = os.pathsep.join([*map(str, first), str(tools.classes), tools.libraries])
    chosen = [f"--select-class={ROOM.as_posix().replace('/', '.')}.{name}"
              for name in sorted({test.split("#")[0] for test in tests})]
    methods = "|".join(sorted({re.escape(test) for test in tests}))
    return subprocess.run(
        [str(tools.jdk / "bin/java"), "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-jar", str(tools.console),
         "execute", "-cp", class_path, *chosen, f"--include-methodname=.*[.]({methods})([(].*)?",
         "--config=junit.jupiter.execution.timeout.default=30s",
         "--config=junit.jupiter.execution.timeout.thread.mode.default=SEPARATE_THREAD",
         "--fail-if-no-tests", "--exclude-tag=slow", "--details=summary", "--disable-banner", "--disable-ansi-colors"],
        cwd=HOME, capture_output=True, text=True, timeout=600)


def mutant(tools: Tools, number: int, change: Change) -> str:
    """What came of a change: failed, SURVIVED, or why it could not be tried."""
    source = (tools.folder / "src/main/java" / ROOM / f"{change.file}.java").resolve()
    old = re.compile(r"\s+".join(re.escape(word) for word in change.old.split()))
    text = source.read_text(encoding="utf-8")
    found = len(old.findall(text))
    if found != 1:
        return f"NOT TRIED: the text to change is there {found} times in {source.name}"
    aside = tools.folder / f"changed-{number}"
    (aside / "source").mkdir(parents=True)
    changed = aside / "source" / source.name
    changed.write_text(old.sub(lambda match: change.new, text), encoding="utf-8")
    try:
        javac(tools.jdk, aside / "classes", os.pathsep.join([str(tools.classes), tools.libraries]), str(changed))
        done = run(tools, [aside / "classes"], [change.test])
    except (ValueError, subprocess.TimeoutExpired) as failure:
        return f"NOT TRIED: {failure}"
    finally:
        shutil.rmtree(aside)
    if done.returncode == 0:
        return "SURVIVED"
    failed = re.search(r"\[\s+(\d+) tests failed", done.stdout)
    return "failed" if failed and int(failed.group(1)) > 0 else f"NOT TRIED: {done.stdout[-400:]}{done.stderr[-400:]}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", default="", help="what stands in the number, surprise or test")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    chosen = [c for c in CHANGES if options.only in f"{c.number} {c.surprise} {c.test}"]
    with tempfile.TemporaryDirectory() as name:
        tools = prepared(Path(name))
        control = run(tools, [], [change.test for change in chosen])
        if control.returncode != 0:
            sys.exit(f"the tests fail without any change:\n{control.stdout[-4000:]}{control.stderr[-2000:]}")
        print("| no. | surprise | test | without its handling |\n|---|---|---|---|", flush=True)
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            outcomes = []
            for change, outcome in zip(chosen, pool.map(lambda nc: mutant(tools, *nc), enumerate(chosen))):
                outcomes.append(outcome)
                print(f"| {change.number} | {change.surprise} | {change.test} | {outcome} |", flush=True)
    bad = sum(outcome != "failed" for outcome in outcomes)
    print(f"\n{len(outcomes)} changes of {len({c.number for c in chosen})} surprises: "
          f"{len(outcomes) - bad} seen to fail, {bad} not")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
