package no.stafett.system;

import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Helsesjekken svarer uten innlogging, men bare på sin egen port og bare fra samme maskin (SEC-34). */
@Configuration
class Helsesjekk {

    @Bean
    @Order(1)
    SecurityFilterChain helse(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(r -> r.requestMatchers(EndpointRequest.to("health")).permitAll().anyRequest().denyAll())
                .build();
    }
}
