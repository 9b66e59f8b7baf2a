/** Broker, registry and PostgreSQL of standalone: real ones, on loopback, with their data in one directory. */
@NullMarked
package io.claimwire.server.embedded;

import org.jspecify.annotations.NullMarked;
