package no.stafett.system;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;

/** Det rammen trenger av sikkerhetskjeden utover hodene. */
@Configuration
class Kjedetillegg {

    @Bean
    Customizer<LogoutConfigurer<HttpSecurity>> ryddVedUtlogging() {
        return utlogging -> utlogging.addLogoutHandler(Sikkerhetshoder.ryddVedUtlogging());
    }
}
