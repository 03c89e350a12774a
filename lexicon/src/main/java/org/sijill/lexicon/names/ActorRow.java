package org.sijill.lexicon.names;

import java.util.List;
import org.sijill.lexicon.OptionalColumn;

/**
 * A row of a book of bodies.
 *
 * @param id unique slug
 * @param nameAr full Arabic name
 * @param aliases other Arabic names
 * @param nameEn English name
 * @param country ISO 3166-1 alpha-3, or IGO, NGO, IMG, NMG
 * @param sector PLOVER sector
 * @param type ACLED-like actor type
 * @param kind kind of speaker
 * @param parent id of the body that it belongs to
 * @param affiliations other bodies that it belongs or belonged to, {@code id} or {@code
 *     id@from..until}
 * @param from since when it exists, an ISO date that may lack its day or month
 * @param until when it ended, likewise
 * @param loaded names that judge, {@code name=neutral} or {@code name=neutral@users}
 * @param renamed official renamings, {@code name@date}
 * @param ambiguous names that are also ordinary words
 * @param source where the row is from
 */
record ActorRow(
    String id,
    String nameAr,
    List<String> aliases,
    String nameEn,
    String country,
    String sector,
    String type,
    String kind,
    String parent,
    @OptionalColumn List<String> affiliations,
    @OptionalColumn String from,
    @OptionalColumn String until,
    @OptionalColumn List<String> loaded,
    @OptionalColumn List<String> renamed,
    @OptionalColumn List<String> ambiguous,
    String source) {}
