/** Running a Kafka Streams topology for months. */
@NullMarked
package io.claimwire.runtime.streams;

import org.jspecify.annotations.NullMarked;
