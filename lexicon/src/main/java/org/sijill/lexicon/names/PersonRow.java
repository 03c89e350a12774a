package org.sijill.lexicon.names;

import java.util.List;
import org.sijill.lexicon.OptionalColumn;

/**
 * A role of a person; a person's first row has the names, further rows may leave them empty.
 *
 * @param id unique slug of the person
 * @param nameAr full Arabic name
 * @param aliases other Arabic names
 * @param nameEn English name
 * @param title title in Arabic
 * @param body id of the body that the person leads or speaks for, or empty
 * @param role {@code leader}, {@code spokesman}, {@code official}, or empty where no source tells
 * @param from since when, an ISO date that may lack its day or month
 * @param until when it ended, likewise
 * @param country of a person without a body
 * @param sector of a person without a body
 * @param ambiguous names that are also ordinary words or other people's
 * @param source where the row is from
 */
record PersonRow(
    String id,
    String nameAr,
    List<String> aliases,
    String nameEn,
    @OptionalColumn String title,
    String body,
    @OptionalColumn String role,
    @OptionalColumn String from,
    @OptionalColumn String until,
    @OptionalColumn String country,
    @OptionalColumn String sector,
    @OptionalColumn List<String> ambiguous,
    String source) {}
