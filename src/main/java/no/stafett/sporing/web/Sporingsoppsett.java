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
    private final Signeringsvarsel varsel;

    Sporingsoppsett(Lesevakt vakt, Noedvakt noedvakt, Signeringsvarsel varsel) {
        this.vakt = vakt;
        this.noedvakt = noedvakt;
        this.varsel = varsel;
    }

    @Override
    public void addInterceptors(InterceptorRegistry register) {
        register.addInterceptor(vakt).order(Ordered.HIGHEST_PRECEDENCE);
        register.addInterceptor(noedvakt).order(Ordered.LOWEST_PRECEDENCE);
        register.addInterceptor(varsel).addPathPatterns("/").order(Ordered.LOWEST_PRECEDENCE);
    }
}
