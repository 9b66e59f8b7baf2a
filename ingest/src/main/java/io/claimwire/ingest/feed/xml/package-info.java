/**
 * Reads what calls itself XML into a small tree, whatever is wrong with it: in time linear in its length, in bounded
 * depth, without ever resolving an external reference.
 */
@NullMarked
package io.claimwire.ingest.feed.xml;

import org.jspecify.annotations.NullMarked;
