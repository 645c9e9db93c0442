package no.stafett.sporing.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Setter lesevakten utenfor tilgangsporten, så også det porten nekter, kommer i sporet; nødvakten står innenfor. */
@Configuration
class Sporingsoppsett implements WebMvcConfigurer {

    private final Lesevakt vakt;
    private final Noedvakt noedvakt;

    Sporingsoppsett(Lesevakt vakt, Noedvakt noedvakt) {
        this.vakt = vakt;
        this.noedvakt = noedvakt;
    }

    @Override
    public void addInterceptors(InterceptorRegistry register) {
        register.addInterceptor(vakt).order(Ordered.HIGHEST_PRECEDENCE);
        register.addInterceptor(noedvakt).order(Ordered.LOWEST_PRECEDENCE);
    }
}
