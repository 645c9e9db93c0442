package no.stafett.handlingsveileder.guide;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Gir de åpne sidene et merke, så den som har lest dem før, får vite at de er som de var. */
@Configuration
class Veilederoppsett {

    /** Merket er avtrykket av det som ble sendt: det skifter når noe publiseres, og når ordene rundt blir andre. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> veiledermerke() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns(Veilederside.STI, Veilederside.STI + "/*");
        return filter;
    }
}
