package io.claimwire.enrich;

import io.claimwire.enrich.place.Gazetteer;
import io.claimwire.enrich.place.GeoNames;
import io.claimwire.runtime.config.Configuration;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigException;

/** Keys of the enrich stage. */
final class EnrichConfig {

    static final String GAZETTEER_PATH = "gazetteer.path";

    private EnrichConfig() {}

    static ConfigDef definition() {
        return new ConfigDef()
                .define(
                        GAZETTEER_PATH,
                        Type.STRING,
                        "",
                        Importance.LOW,
                        "File with cities and regions in GeoNames' dump format, unpacked, such as cities15000.txt. "
                                + "Places found in it get its identifier, country and coordinates. Empty: none.");
    }

    /** @throws ConfigException where a file is named that cannot be read as a gazetteer */
    static Gazetteer gazetteer(Configuration configuration) {
        return gazetteer(configuration.string(GAZETTEER_PATH));
    }

    static Gazetteer gazetteer(String path) {
        if (path.isBlank()) {
            return Gazetteer.NONE;
        }
        try {
            return GeoNames.read(Path.of(path));
        } catch (IOException | InvalidPathException e) {
            throw new ConfigException(GAZETTEER_PATH, path, "Cannot be read as a gazetteer: " + e.getMessage());
        }
    }
}
