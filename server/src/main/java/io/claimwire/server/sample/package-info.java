/**
 * A news agency on the loopback address, with a second outlet that reprints it: the whole pipeline
 * can be shown and tested against it without any network.
 *
 * <p>All that it serves lies in resource files beside this package: {@code catalogue.json} lists the
 * outlets and their entries, {@code articles/} holds the dispatches, {@code *.html} the outlets' page
 * frames. All places, people and events are invented; one dispatch retells a news item of March 2024.
 */
@NullMarked
package io.claimwire.server.sample;

import org.jspecify.annotations.NullMarked;
