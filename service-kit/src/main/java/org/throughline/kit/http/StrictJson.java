package org.throughline.kit.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * A body is taken as the API document says it, or not at all: 1.5 is no integer, "4" no number, "" no day. What were bent until it
 * fits would be kept as something that nobody sent.
 */
@Singleton
public final class StrictJson implements ObjectMapperCustomizer {

    private static final List<CoercionInputShape> NO_NUMBER =
            List.of(CoercionInputShape.String, CoercionInputShape.EmptyString, CoercionInputShape.Boolean);

    private static final Map<LogicalType, List<CoercionInputShape>> REFUSED = Map.of(
            LogicalType.Integer,
            List.of(
                    CoercionInputShape.Float,
                    CoercionInputShape.String,
                    CoercionInputShape.EmptyString,
                    CoercionInputShape.Boolean),
            LogicalType.Float,
            NO_NUMBER,
            LogicalType.Boolean,
            List.of(CoercionInputShape.Integer, CoercionInputShape.String, CoercionInputShape.EmptyString),
            LogicalType.Textual,
            List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean),
            LogicalType.Enum,
            List.of(CoercionInputShape.Integer, CoercionInputShape.EmptyString),
            LogicalType.DateTime,
            List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.EmptyString),
            LogicalType.OtherScalar,
            List.of(CoercionInputShape.EmptyString));

    @Override
    public void customize(ObjectMapper mapper) {
        REFUSED.forEach((type, shapes) ->
                shapes.forEach(shape -> mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail)));
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }
}
