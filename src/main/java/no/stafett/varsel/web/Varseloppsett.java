package no.stafett.varsel.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Kobler telleren på alle sider; API-et, filene og skriptene har ingen topp. */
@Configuration
class Varseloppsett implements WebMvcConfigurer {

    private final Varselteller teller;

    Varseloppsett(Varselteller teller) {
        this.teller = teller;
    }

    @Override
    public void addInterceptors(InterceptorRegistry register) {
        register.addInterceptor(teller).excludePathPatterns("/api/**", "/lib/**", "/js/**");
    }
}
