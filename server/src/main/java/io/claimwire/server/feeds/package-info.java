/** The feed list: its file, and its topic, which is the truth once the file is imported. */
@NullMarked
package io.claimwire.server.feeds;

import org.jspecify.annotations.NullMarked;
