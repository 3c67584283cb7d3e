#include "tools/svod/application.hpp"

int main(int argument_count, char** arguments) {
    return svod::tools::run(argument_count, arguments);
}
