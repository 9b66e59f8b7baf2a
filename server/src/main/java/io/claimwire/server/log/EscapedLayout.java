package io.claimwire.server.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;

/**
 * One event a line, its control characters escaped: titles and addresses come from strangers and must neither forge
 * lines nor steer a terminal. The lines of a stack trace are indented, so that none looks like an event.
 */
final class EscapedLayout extends LayoutBase<ILoggingEvent> {

    private static final String INDENT = "    ";

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(160)
                .append(Instant.ofEpochMilli(event.getTimeStamp()))
                .append(' ')
                .append(event.getLevel())
                .append(" [")
                .append(Printable.line(event.getThreadName()))
                .append("] ")
                .append(event.getLoggerName())
                .append(": ")
                .append(Printable.line(String.valueOf(event.getFormattedMessage())))
                .append('\n');
        if (event.getThrowableProxy() != null) {
            for (String trace :
                    ThrowableProxyUtil.asString(event.getThrowableProxy()).split("\\R")) {
                line.append(INDENT)
                        .append(Printable.line(trace.replace("\t", INDENT)))
                        .append('\n');
            }
        }
        return line.toString();
    }
}
