/** What every stage needs, and nothing that only one of them does. */
@NullMarked
package io.claimwire.runtime;

import org.jspecify.annotations.NullMarked;
