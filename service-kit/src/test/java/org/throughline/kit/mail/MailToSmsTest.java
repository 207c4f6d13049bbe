package org.throughline.kit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailToSmsTest {

    @Test
    void aTextMessageIsHandedToTheGatewayWithoutThePlus() {
        assertThat(route(Map.of("throughline.mail.sms-gateway", "sms.test")).mailbox("+15550100001"))
                .contains("15550100001@sms.test");
    }

    @Test
    void withoutAGatewayThereAreNone() {
        assertThat(route(Map.of()).mailbox("+15550100001")).isEmpty();
    }

    private static SmsRoute route(Map<String, String> settings) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(MailConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .withConverter(Duration.class, 100, new DurationConverter())
                .build();
        return new MailToSms(config.getConfigMapping(MailConfig.class));
    }
}
