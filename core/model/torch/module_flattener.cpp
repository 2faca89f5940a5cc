// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/module_flattener.h"

#include <torch/csrc/jit/api/function_impl.h>

#include <map>

namespace halftone {

namespace {

namespace prim = torch::jit::prim;
using torch::jit::Block;
using torch::jit::Node;
using torch::jit::Value;

constexpr auto OutermostScope = "."; // no module has this path; an empty name would mean: no scope

torch::jit::ScopePtr scopeOf(const std::string &module)
{
    const auto name = c10::Symbol::scope(module.empty() ? OutermostScope : module);
    return c10::make_intrusive<torch::jit::Scope>()->push(name);
}

class ModuleFlattener
{
public:
    explicit ModuleFlattener(const torch::jit::Module &module)
    {
        m_program.graph
            = torch::jit::toGraphFunction(module.get_method("forward").function()).graph()->copy();
        m_objects[m_program.graph->inputs()[0]] = {{}, module._ivalue()};
    }

    Program run() &&
    {
        flatten(*m_program.graph->block(), {});
        return std::move(m_program);
    }

private:
    struct Attribute
    {
        std::string path;
        c10::IValue value;
    };

    /// @param module  path of the module whose code the block is
    void flatten(Block &block, const std::string &module)
    {
        flattenRange(block.nodes().begin(), block.nodes().end(), module);
    }

    void flattenRange(torch::jit::graph_node_list_iterator begin, torch::jit::graph_node_list_iterator end,
                      const std::string &module)
    {
        const auto scope = scopeOf(module);
        for (auto position = begin; position != end;) {
            Node *node = *position;
            ++position;
            node->setScope(scope);
            for (auto *inner : node->blocks())
                flatten(*inner, module);
            if (node->kind() == prim::GetAttr)
                resolve(*node);
            else if (node->kind() == prim::CallMethod)
                inlineMethod(*node, module);
            else if (node->kind() == prim::CallFunction)
                inlineFunction(*node, module);
        }
    }

    void resolve(Node &node)
    {
        const auto owner = m_objects.find(node.input());
        if (owner == m_objects.end())
            return;
        const std::string &name = node.s(torch::jit::attr::name);
        const auto &[path, object] = owner->second;
        Attribute attribute{path.empty() ? name : path + "." + name, object.toObjectRef().getAttr(name)};
        if (attribute.value.isObject()) {
            m_objects[node.output()] = std::move(attribute);
        } else if (attribute.value.isTensor()) {
            const auto &type = *object.toObject()->type();
            node.output()->replaceAllUsesWith(
                parameter(attribute, type.is_parameter(type.getAttributeSlot(name))));
        } else {
            torch::jit::WithInsertPoint before(&node);
            if (auto *constant = m_program.graph->insertConstant(attribute.value))
                node.output()->replaceAllUsesWith(constant);
        }
    }

    Value *parameter(const Attribute &attribute, bool isWeight)
    {
        const auto [known, isNew] = m_parameters.try_emplace(attribute.path, nullptr);
        if (isNew) {
            known->second = m_program.graph->addInput();
            m_program.parameters.push_back({attribute.path, attribute.value.toTensor().detach(), !isWeight});
        }
        return known->second;
    }

    void inlineMethod(Node &call, const std::string &caller)
    {
        const auto object = m_objects.find(call.input(0));
        const auto type = call.input(0)->type()->cast<c10::ClassType>();
        if (type == nullptr)
            return;
        const std::string path = object == m_objects.end() ? caller : object->second.path;
        inlineCall(call, type->getMethod(call.s(torch::jit::attr::name)), path);
    }

    void inlineFunction(Node &call, const std::string &caller)
    {
        const auto type = call.input(0)->type()->cast<c10::FunctionType>();
        if (type == nullptr)
            return;
        call.removeInput(0);
        inlineCall(call, *type->function(), caller);
    }

    void inlineCall(Node &call, torch::jit::Function &callee, const std::string &module)
    {
        auto *function = torch::jit::tryToGraphFunction(callee);
        if (function == nullptr)
            return;
        Node *before = call.prev();
        Node *after = call.next();
        torch::jit::inlineCallTo(&call, function, false);
        flattenRange(++before->iterator(), after->iterator(), module);
    }

    Program m_program;
    std::map<const Value *, Attribute> m_objects;
    std::map<std::string, Value *> m_parameters;
};

void findOtherNames(const torch::jit::Module &module, std::vector<Parameter> &parameters)
{
    std::multimap<const void *, std::string> names;
    for (const auto &[name, tensor] : module.named_parameters(true))
        names.emplace(tensor.data_ptr(), name);
    for (auto &parameter : parameters) {
        const auto [begin, end] = names.equal_range(parameter.tensor.data_ptr());
        for (auto name = begin; name != end; ++name) {
            if (name->second != parameter.name)
                parameter.otherNames.push_back(name->second);
        }
    }
}

} // namespace

Program flattenModule(const torch::jit::Module &module)
{
    Program program = ModuleFlattener(module).run();
    findOtherNames(module, program.parameters);
    return program;
}

void recordModulePaths(Program &program)
{
    std::string path;
    for (auto *node : program.graph->nodes()) {
        if (const auto scope = node->scope(); scope && !scope->isBlank()) {
            path = scope->name().toUnqualString();
            if (path == OutermostScope)
                path.clear();
        }
        program.modules[node] = path;
    }
}

} // namespace halftone
