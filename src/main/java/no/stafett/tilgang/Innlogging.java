package no.stafett.tilgang;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Innlogging: skjema for alle, HTTP Basic på API-et bare i demo. Alt annet enn de åpne stiene krever innlogging. */
@Configuration
class Innlogging {

    /** Det som må virke før noen er logget inn (SEC-01); hold lista kort. */
    private static final String[] AAPNE = {"/logg-inn", "/foerste-administrator", "/lib/**", "/js/**", "/*.css",
        "/*.svg", "/tilgjengelighet", "/spraak", "/tekster/*", "/csp-rapport", "/veileder", "/veileder/**", "/error"};
    private static final RequestMatcher API = f -> f.getRequestURI().startsWith("/api/");

    /** API-et sier det med problemdetaljer; nettleserens egen boks for passord skal aldri komme fram. */
    private static final AuthenticationEntryPoint IKKE_INNLOGGET = (forespoersel, svar, nei) ->
            svar.sendError(HttpServletResponse.SC_UNAUTHORIZED);

    private final boolean demo;
    private final Customizer<HeadersConfigurer<HttpSecurity>> hoder;
    private final AuthenticationSuccessHandler mottak;

    Innlogging(@Value("${stafett.demo:nei}") String demo, Customizer<HeadersConfigurer<HttpSecurity>> hoder, AuthenticationSuccessHandler mottak) {
        this.demo = "ja".equals(demo);
        this.hoder = hoder;
        this.mottak = mottak;
    }

    @Bean
    SecurityFilterChain sikkerhet(HttpSecurity http) throws Exception {
        // Slutten på en strøm er avgjort da den begynte; da kan økten være ute.
        http.authorizeHttpRequests(r -> r.dispatcherTypeMatchers(DispatcherType.ASYNC).permitAll().requestMatchers(AAPNE).permitAll().anyRequest().authenticated());
        http.formLogin(f -> f.loginPage("/logg-inn").usernameParameter("brukernavn").passwordParameter("passord").successHandler(mottak));
        http.logout(u -> u.logoutUrl("/logg-ut").logoutSuccessUrl("/logg-inn?ute"));
        http.exceptionHandling(u -> u
                .defaultAuthenticationEntryPointFor(IKKE_INNLOGGET, API)
                .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/logg-inn"), f -> true));
        http.headers(hoder);
        http.csrf(c -> c.ignoringRequestMatchers("/csp-rapport"));
        basicBareIDemo(http);
        return http.build();
    }

    /** Måling av hvert filter for seg kostet mer enn filtrene; forespørselen og det den fører til, måles som før. */
    @Bean
    SecurityObservationSettings ingenMaalingAvFiltrene() {
        return SecurityObservationSettings.noObservations();
    }

    private void basicBareIDemo(HttpSecurity http) throws Exception {
        if (demo) {
            http.httpBasic(b -> b.authenticationEntryPoint(IKKE_INNLOGGET));
            http.csrf(c -> c.ignoringRequestMatchers(Innlogging::brukerBasic));
        } else {
            http.httpBasic(AbstractHttpConfigurer::disable);
        }
    }

    /** Basic sendes aldri av en nettleser uten at brukeren ber om det, så et slikt kall kan ikke forfalskes fra en annen side. */
    private static boolean brukerBasic(HttpServletRequest forespoersel) {
        String hode = forespoersel.getHeader("Authorization");
        return API.matches(forespoersel) && hode != null && hode.regionMatches(true, 0, "Basic ", 0, 6);
    }

    @Bean
    UserDetailsService brukere(Personer personer) {
        return brukernavn -> personer.finnPassord(brukernavn)
                .flatMap(passord -> personer.finn(brukernavn).map(b -> new Innlogget(brukernavn, passord, b.id().verdi())))
                .orElseThrow(() -> new UsernameNotFoundException("ukjent"));
    }

    @Bean
    PasswordEncoder passordkoder() {
        return new BCryptPasswordEncoder();
    }
}
